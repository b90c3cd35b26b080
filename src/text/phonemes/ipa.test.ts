import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { plainFrontend } from '../../../tests/fixtures/segments.ts';
import { type Frontend, readMarkup } from '../frontend/frontend.ts';
import type { TextOptions } from '../frontend/options.ts';
import type { ReadingOptions } from '../frontend/reading.ts';
import type { PhonemeSegment } from '../segments/types.ts';
import { misakiToIpa, readGivenIpa, toIpa } from './ipa.ts';

let frontend: Frontend;

beforeAll(async () => {
  frontend = plainFrontend(await loadEspeakInNode());
});

type Wish = Partial<TextOptions> & Pick<ReadingOptions, 'markup'> & { espeakVoice?: string };

async function read(text: string, { markup, espeakVoice, ...options }: Wish = {}): Promise<PhonemeSegment> {
  const model = { phonemes: 'ipa', espeakVoice, max: 300, firstMax: 300 } as const;
  const wish = { language: 'en-us', ...options, model };
  for await (const segment of frontend.segments(readMarkup(text, markup), wish))
    return segment as PhonemeSegment;
  throw new Error('There is no segment.');
}

const phonemesOf = async (text: string, wish?: Wish) => (await read(text, wish)).phonemes;

// tests/test_espeak_phonemizer.py of OHF-Voice/piper1-gpl, and src/python_test.py of rhasspy/piper-phonemize.
test.each([
  ['en-us', 'test', 'tˈɛst'],
  ['en-us', 'my', 'mˈaɪ'],
  ['en-us', 'cow', 'kˈaʊ'],
  ['en-us', 'toy', 'tˈɔɪ'],
  ['en-us', 'day', 'dˈeɪ'],
  ['en-us', 'no', 'nˈoʊ'],
  ['de', 'licht!', 'lˈɪçt!'],
])('%s: %s is %s, as Piper has it', async (language, text, expected) => {
  expect(await phonemesOf(text, { language })).toBe(expected);
});

test('words keep their places, and punctuation stands where it stood', async () => {
  const text = 'Dr. Lee paid $5, “gladly”, to the cook. Why?';
  const { phonemes, words } = await read(text);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Dr.',
    'Lee',
    'paid',
    '$5',
    'gladly',
    'to',
    'the',
    'cook',
    'Why',
  ]);
  expect(phonemes.slice(words[3]?.from, words[3]?.to)).toBe('fˈaɪv dˈɑːlɚz');
  expect(phonemes).toMatch(/^dˈɑːktɚ lˈiː \S+ \S+ \S+, “ɡlˈædli”, \S+ \S+ kˈʊk\. wˈaɪ\?$/);
});

test('marks of other languages than the voice’s own are left out', async () => {
  expect(toIpa('(en)_k_ə_m_p_j_ˈuː_t_ɐ_(de)')).toBe('kəmpjˈuːtɐ');
  expect(await phonemesOf('Der Computer läuft.', { language: 'de' })).not.toContain('(');
});

test('a voice of espeak may be another than the language’s first', async () => {
  const words = 'a bath';
  expect(await phonemesOf(words, { language: 'en-gb', espeakVoice: 'en-gb-x-rp' })).not.toBe(
    await phonemesOf(words, { language: 'en-us' }),
  );
  expect(await phonemesOf('cinco', { language: 'es', espeakVoice: 'es-419' })).toBe('sˈinko');
  expect(await phonemesOf('cinco', { language: 'es' })).toBe('θˈinko');
});

test('phonemes that were given may be IPA or misaki’s', async () => {
  expect(await phonemesOf('Say [Lee](/ˈlaɪ/) now.', { markup: 'tags' })).toMatch(/^sˈeɪ lˈaɪ n/);
  expect(readGivenIpa('/həˈloʊ/')).toBe('həlˈoʊ');
  expect(readGivenIpa('həlˈO wˈɜɹld')).toBe('həlˈoʊ wˈɜɹld');
  expect(misakiToIpa('ʧˈYs ma↗')).toBe('tʃˈɔɪs ma');
});

test('words in other scripts are read as they are for Kokoro', async () => {
  expect(await phonemesOf('He said привет.')).toMatch(/ pɹ\S+\.$/);
  expect(await phonemesOf('He said 北京 twice.')).toMatch(/^hiː sˈɛd \S+ twˈaɪs\.$/);
});
