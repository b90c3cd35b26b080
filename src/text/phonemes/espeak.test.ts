import { beforeAll, expect, test } from 'vitest';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { type Phonemize, phonemizeWithEspeak } from './espeak.ts';
import { isKokoroSymbol } from './kokoro-vocab.ts';
import { toMisaki } from './misaki.ts';

let phonemize: Phonemize;

beforeAll(async () => {
  const espeak = await loadEspeakInNode();
  phonemize = (text, language) => espeak.phonemize(text, language);
});

function speak(text: string, language = 'en-us') {
  const runs = phonemizeWithEspeak(text, { language, phonemize, writeWord: toMisaki });
  const phonemes = runs.map((run) => run.phonemes + (run.spaceAfter ? ' ' : '')).join('');
  const words = runs.filter(({ isWord }) => isWord);
  return { phonemes, pairs: words.map(({ from, to, phonemes: own }) => [text.slice(from, to), own]) };
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
  ['hi', 'बड़ा', 'bˈʌɽaː'],
])('%s: %s is %s in misaki symbols', (language, word, expected) => {
  expect(speak(word, language).phonemes).toBe(expected);
});

test('pairs count as one sound only where espeak gives them as one, or does not part sounds at all', () => {
  expect(toMisaki('h_ˈæ_t_ʃ_ɑː_p', 'en-us')).toBe('hˈætʃɑp');
  expect(toMisaki('tʃˈiːz', 'en-us')).toBe('ʧˈiz');
});

test('an r that links to the next word is said once', () => {
  expect(speak('The answer is over it.').phonemes).toMatch(/ˈænsəɹ ɪz ˈOvəɹ/);
});

test('punctuation is kept where it stood', () => {
  expect(speak('“Wait,” he said—no! (Why?)').phonemes).toMatch(/^“\S+,” hi sˈɛd—nˈO! \(wˈI\?\)$/);
  expect(speak('One... two - three').phonemes).toMatch(/^wˌʌn… tˈu — θɹˈi$/);
  expect(speak('¿Qué «tal»?', 'es').phonemes).toMatch(/^k\S+ “tˈal”\?$/);
});

test('words that are read as one keep a place each, and get no space that nobody says', () => {
  const { phonemes, pairs } = speak('most of the best');
  expect(pairs.map(([word]) => word)).toEqual(['most', 'of', 'the', 'best']);
  expect(pairs[1]?.[1] && pairs[2]?.[1]).toBeTruthy();
  expect(phonemes.split(' ').length).toBeLessThanOrEqual(4);
});

test('phonemes that are given stand in the place of their words', () => {
  const text = 'The SQL and the rest.';
  const given = [{ from: 4, to: 7, phonemes: 'sˈikwəl' }];
  const runs = phonemizeWithEspeak(text, { language: 'en-us', phonemize, writeWord: toMisaki, given });
  expect(runs.map(({ phonemes }) => phonemes)).toContain('sˈikwəl');
  expect(runs.filter(({ isWord }) => isWord).map(({ from, to }) => text.slice(from, to))).toEqual([
    ...['The', 'SQL', 'and', 'the', 'rest'],
  ]);
});

test.each([
  ['fr', 'Portez ce vieux whisky au juge blond qui fume, œuf, grenouille, huit.'],
  ['de', 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich.'],
  ['hi', 'नमस्ते, आप कैसे हैं? ऋषि ज्ञान।'],
  ['pt-br', 'Luís argüia à Júlia que brações, fé, chá e zângão eram palavras.'],
  ['en-us', 'Emoji 😀, lone \ud800 surrogates, \u202eRTL\u202c مرحبا and C++ & <b>tags</b> [[x]].'],
  ['en-us', '12345678901234567890123456789012345678901234567890 digits and 1/2, 3:45, a@b.co!'],
])('%s: only known symbols come out, and every word has its place: %s', (language, text) => {
  const { phonemes, pairs } = speak(text, language);
  expect([...phonemes].filter((symbol) => !isKokoroSymbol(symbol))).toEqual([]);
  expect(pairs.every(([word]) => word !== '')).toBe(true);
});
