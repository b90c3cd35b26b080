import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../tests/fixtures/kokoro-node.ts';
import { isKokoroSymbol, tokenize } from './kokoro-vocab.ts';
import { toMisaki } from './misaki.ts';
import { phonemizeSegment } from './phonemes.ts';
import { segmentText } from './segment.ts';
import type { Phonemize } from './types.ts';

let phonemize: Phonemize;

beforeAll(async () => {
  const espeak = await loadEspeakInNode();
  phonemize = async (text, language) => espeak.phonemize(text, language);
});

async function speak(text: string, language = 'en-us') {
  const [segment] = segmentText(text, { maxChars: 400 });
  if (!segment) throw new Error('no segment');
  const { phonemes, words } = await phonemizeSegment(segment, language, phonemize);
  const pairs = words.map(({ start, end, from, to }) => [text.slice(start, end), phonemes.slice(from, to)]);
  return { phonemes, pairs };
}

test.each([
  ['en-us', 'butter', 'bˈʌTəɹ'],
  ['en-us', 'little', 'lˈɪTᵊl'],
  ['en-us', 'button', 'bˈʌtn'],
  ['en-us', 'bird', 'bˈɜɹd'],
  ['en-us', 'boat', 'bˈOt'],
  ['en-us', 'choice', 'ʧˈYs'],
  ['en-us', 'judge', 'ʤˈʌʤ'],
  ['en-us', 'face', 'fˈAs'],
  ['en-us', 'loch', 'lˈɑk'],
  ['en-us', 'happy', 'hˈæpi'],
  ['en-us', 'four', 'fˈɔɹ'],
  ['en-gb', 'boat', 'bˈQt'],
  ['en-gb', 'air', 'ˈɛː'],
  ['en-gb', 'here', 'hˈɪə'],
  ['en-gb', 'bird', 'bˈɜːd'],
  ['en-gb', 'hot', 'hˈɒt'],
  ['es', 'chico', 'ʧˈiko'],
  ['it', 'pizza', 'pˈiʦːa'],
  ['fr', 'bon', 'bˈɔ̃'],
  ['hi', 'ठीक', 'ʈʰˈiːk'],
])('%s: %s is %s in misaki symbols', async (language, word, expected) => {
  expect((await speak(word, language)).phonemes).toBe(expected);
});

test('pairs count as one sound only where espeak gives them as one, or does not part sounds at all', () => {
  expect(toMisaki('h_ˈæ_t_ʃ_ɑː_p', 'en-us')).toBe('hˈætʃɑp');
  expect(toMisaki('tʃˈiːz', 'en-us')).toBe('ʧˈiz');
});

test('punctuation is kept where it stood', async () => {
  expect((await speak('“Wait,” he said—no! (Why?)')).phonemes).toMatch(/^“\S+,” hi sˈɛd—nˈO! \(wˈI\?\)$/);
  expect((await speak('One... two - three')).phonemes).toMatch(/^wˌʌn… tˈu — θɹˈi$/);
  expect((await speak('¿Qué «tal»?', 'es')).phonemes).toMatch(/^k\S+ “tˈal”\?$/);
});

test('a number that is read as several words belongs to its one source word', async () => {
  const { pairs } = await speak('He paid $1,234.56 for 21 horses in 1999, of the best.');
  expect(pairs.map(([word]) => word)).toEqual([
    'He',
    'paid',
    '$1,234.56',
    'for',
    '21',
    'horses',
    'in',
    '1999',
    'of',
    'the',
    'best',
  ]);
  const by = Object.fromEntries(pairs);
  expect(by['He']).toBe('hi');
  expect(by['paid']).toBe('pˈAd');
  expect(by['$1,234.56']?.split(' ').length).toBeGreaterThan(6);
  expect(by['21']).toMatch(/^twˈɛn[tT]i wˈʌn$/);
  expect(by['horses']).toMatch(/^hˈɔɹs/);
  expect(by['in']).toMatch(/^ɪn/);
  expect(by['1999']).toMatch(/^nˈInt.*nˈIn$/);
  expect(by['best']).toBe('bˈɛst');
  expect(by['of'] && by['the']).toBeTruthy();
});

test('an abbreviation keeps its point, and is read whole', async () => {
  const { phonemes } = await speak('Dr. Smith met Mrs. Jones.');
  expect(phonemes).toMatch(/^dˈɑktəɹ smˈɪθ/);
  expect(phonemes.match(/\./g)).toHaveLength(1);
});

test.each([
  ['fr', 'Portez ce vieux whisky au juge blond qui fume, œuf, grenouille, huit.'],
  ['de', 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich.'],
  ['hi', 'नमस्ते, आप कैसे हैं? ऋषि ज्ञान।'],
  ['pt-br', 'Luís argüia à Júlia que brações, fé, chá e zângão eram palavras.'],
  ['en-us', 'Emoji 😀, lone \ud800 surrogates, \u202eRTL\u202c مرحبا and C++ & <b>tags</b> [[x]].'],
  ['en-us', '12345678901234567890123456789012345678901234567890 digits and 1/2, 3:45, a@b.co!'],
])('%s: only known symbols come out, and every word has its place: %s', async (language, text) => {
  const { phonemes, pairs } = await speak(text, language);
  expect([...phonemes].filter((symbol) => !isKokoroSymbol(symbol))).toEqual([]);
  expect(phonemes).not.toMatch(/ {2}/);
  expect(pairs.filter(([, spoken]) => spoken === '').length).toBeLessThanOrEqual(2);
  expect(tokenize(phonemes).kept).toHaveLength([...phonemes].length);
});

test('tokens are framed by pads, and tell which symbols were kept', () => {
  const { ids, kept } = tokenize('hˈi?g😀!');
  expect([...ids]).toEqual([0n, 50n, 156n, 51n, 6n, 5n, 0n]);
  expect([...kept]).toEqual([0, 1, 2, 3, 7]);
});
