import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { SMALL_LEXICON } from '../../../tests/fixtures/small-lexicon.ts';
import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import { phonemizeEnglish } from './phonemize.ts';

const spellOut = (word: string) => (word.length > 3 ? 'spˈɛl' : 'ˈu');

function phonemize(text: string, given: readonly GivenPhonemes[] = []): PhonemeRun[] {
  return phonemizeEnglish(text, { british: false, lexicon: SMALL_LEXICON, spellOut, given });
}

function join(runs: readonly PhonemeRun[]): string {
  return runs.map(({ phonemes, spaceAfter }) => phonemes + (spaceAfter ? ' ' : '')).join('');
}

test.each([
  ['Hello, world!', 'həlˈO, wˈɜɹld!'],
  ['Hello ,world .', 'həlˈO,wˈɜɹld.'],
  ['The letter and the apple', 'ðə lˈɛTəɹ ænd ði ˈæpᵊl'],
  ['to the mountain', 'tə ðə mˈWntᵊn'],
  ['to apples, to.', 'tʊ ˈæpᵊlz, tu.'],
  ['"Hello" (world) — one…', '“həlˈO” (wˈɜɹld) — wˈʌn…'],
  ['« hello » [ world ]', '“həlˈO” (wˈɜɹld)'],
  ['cat/dog two%', 'kˈæt dˈɔɡ tˈu pəɹsˈɛnt'],
  ['one*two', 'wˈʌn tˈu'],
  ['dogs’ letters', 'dˈɔɡz lˈɛTəɹz'],
  ['the F B I and T V’s', 'ði ˌɛfbˌiˈI ænd tˌivˈiz'],
  ['one W.', 'wˈʌn dˈʌbᵊlju.'],
  ['the U.S. letter', 'ðə jˌuˈɛs lˈɛTəɹ'],
  ['B two B', 'bˈi tˈu bˈi'],
  ['well-known xyzzy', 'wˌɛlnˈOn spˈɛl'],
  ['mp3 cat', 'ˌɛmpˈi kˈæt'],
  ['Letter A, an A cat, vitamin A is. A cat', 'lˈɛTəɹ ˈA, ɐn ˈA kˈæt, spˈɛl ˈA ɪz. ɐ kˈæt'],
  ['PARIS IS THE CITY OF CATS AND FBI AGENTS', 'pˈɛɹəs ˈɪz ðə sˈɪTi ˈʌv kˈæts ˈænd ˌɛfbˌiˈI ˈAʤᵊnts'],
  ['Mr. Cat and Dr. Dog vs. one.', 'mˈɪstəɹ kˈæt ænd ˈu dˈɔɡ ˈu wˈʌn.'],
  ['Lead!', 'lˈid!'],
  ['B2B Bs', 'bˈi tə bˈi bˈiz'],
  ['', ''],
  [' \n ', ''],
  ['🙂 ~ *', ''],
  ['?!', '?!'],
])('%j becomes %s.', (text, expected) => {
  expect(join(phonemize(text))).toBe(expected);
});

test('Each run covers its own units, and tells words from marks.', () => {
  expect(phonemize('Hello,  F B.')).toEqual([
    { from: 0, to: 5, phonemes: 'həlˈO', isWord: true, spaceAfter: false },
    { from: 5, to: 6, phonemes: ',', isWord: false, spaceAfter: true },
    { from: 8, to: 9, phonemes: 'ˌɛf', isWord: true, spaceAfter: false },
    { from: 10, to: 11, phonemes: 'bˈi', isWord: true, spaceAfter: false },
    { from: 11, to: 12, phonemes: '.', isWord: false, spaceAfter: false },
  ]);
});

test('Given phonemes are said as they are, and take an -s.', () => {
  const given = [{ from: 4, to: 9, phonemes: 'ˈæpʒ#ɾ' }];
  expect(join(phonemize("the Lexus's cat", given))).toBe('ði ˈæpʒTz kˈæt');
  const phrase = [{ from: 0, to: 11, phonemes: 'hˈI jˈu' }];
  expect(join(phonemize('hello world.', phrase))).toBe('hˈI jˈu.');
});

test('A word that no one knows is asked for once.', () => {
  const ask = vi.fn(() => 'ˈu#');
  const options = { british: false, lexicon: SMALL_LEXICON, spellOut: ask };
  expect(join(phonemizeEnglish('xyzzy xyzzy, xyzzy', options))).toBe('ˈu ˈu, ˈu');
  phonemizeEnglish('xyzzy', options);
  expect(ask).toHaveBeenCalledExactlyOnceWith('xyzzy');
});

test('A word that comes to nothing takes no space.', () => {
  const options = { british: false, lexicon: SMALL_LEXICON, spellOut: () => '' };
  expect(join(phonemizeEnglish('one xyzzy two xyzzy.', options))).toBe('wˈʌn tˈu.');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...`aA bB'’"“.,-—&%2é xI\n`), maxLength: 80 }),
);

test('Whatever the text, the runs are in order, and hold nothing that Kokoro does not know.', () => {
  const anything = fc.record({
    text: anyText,
    from: fc.nat(80),
    length: fc.nat(9),
    phonemes: fc.string({ unit: 'binary' }),
  });
  fc.assert(
    fc.property(anything, ({ text, from, length, phonemes }) => {
      let end = 0;
      const runs = phonemize(text, [{ from, to: from + length, phonemes }]);
      for (const run of runs) {
        expect(run.from).toBeGreaterThanOrEqual(end);
        expect(run.to).toBeGreaterThanOrEqual(run.from);
        for (const symbol of run.phonemes) expect(isKokoroSymbol(symbol)).toBe(true);
        end = run.to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(join(runs)).not.toMatch(/^ | $| {2}/);
    }),
    { numRuns: 500 },
  );
});

test.each(['a', 'aB', 'a ', 'A ', 'a-', "'a ", 'the. ', '" ', '1', 'é', '\ud83d\ude00', 'A.', "x's"])(
  'A hundred kilobytes of %j takes its time and no more.',
  (piece) => {
    const start = performance.now();
    phonemize(piece.repeat(1e5 / piece.length));
    expect(performance.now() - start).toBeLessThan(20_000);
  },
);
