import { isKokoroSymbol } from './kokoro-vocab.ts';

/**
 * Turns one word of espeak's IPA into the symbols of misaki, the set that Kokoro was trained on. The IPA may
 * have its sounds parted by `_`; `t_ʃ` are then two sounds and `tʃ` is one, otherwise pairs are taken for one.
 * `language` is a tag such as `en-us`. The result holds only symbols of Kokoro's vocabulary.
 *
 * The tables are those of misaki's EspeakFallback for English and of its EspeakG2P for the rest
 * (hexgrad/misaki, `misaki/espeak.py`), for an espeak that writes no ties.
 */
export function toMisaki(ipa: string, language: string): string {
  const sounds = ipa.normalize('NFC').replace(LANGUAGE_SWITCH, '').split('_');
  const isEnglish = /^en\b/i.test(language);
  const isBritish = /^en-gb\b/i.test(language);
  const table = isEnglish ? (isBritish ? BRITISH : AMERICAN) : OTHERS;
  let phonemes = sounds.map((sound) => replaceAll(sound, table)).join('');
  if (isEnglish) phonemes = finishEnglish(phonemes, isBritish);
  return keepKnown(phonemes.replaceAll('-', ''));
}

/** The same for espeak's answer to one written word, which it may have parted into several. */
export function wordToMisaki(ipa: string, language: string): string {
  return toMisaki(ipa.replace(/[\s|]+/g, ''), language);
}

/** `(en)` and `(fr)` around a foreign word. */
const LANGUAGE_SWITCH = /\([a-z-]+\)/g;

type Table = { pattern: RegExp; values: Map<string, string> };

const ENGLISH: [string, string][] = [
  ...([
    ['aɪ', 'I'],
    ['aʊ', 'W'],
    ['dʒ', 'ʤ'],
    ['eɪ', 'A'],
    ['tʃ', 'ʧ'],
    ['ɔɪ', 'Y'],
    ['əl', 'ᵊl'],
  ] as const),
  ...([
    ['ʲo', 'jo'],
    ['ʲə', 'jə'],
    ['ʲ', ''],
    ['e', 'A'],
    ['ɚ', 'əɹ'],
    ['r', 'ɹ'],
    ['x', 'k'],
    ['ç', 'k'],
  ] as const),
  ...([
    ['ɐ', 'ə'],
    ['ɬ', 'l'],
    ['ɫ', 'l'],
    ['\u0303', ''],
  ] as const),
].map(([from, to]) => [from, to]);

const AMERICAN = makeTable([...ENGLISH, ['oʊ', 'O'], ['ɜːɹ', 'ɜɹ'], ['ɜː', 'ɜɹ'], ['ɪə', 'iə']]);
const BRITISH = makeTable([...ENGLISH, ['eə', 'ɛː'], ['iə', 'ɪə'], ['əʊ', 'Q'], ['oʊ', 'Q']]);
const OTHERS = makeTable(
  [
    ...([
      ['aɪ', 'I'],
      ['aʊ', 'W'],
      ['dz', 'ʣ'],
      ['dʒ', 'ʤ'],
      ['eɪ', 'A'],
      ['r.', 'ɽ'],
      ['r.h', 'ɽʰ'],
      ['oʊ', 'O'],
      ['əʊ', 'Q'],
    ] as const),
    ...([
      ['ss', 'S'],
      ['ts', 'ʦ'],
      ['tʃ', 'ʧ'],
      ['ɔɪ', 'Y'],
    ] as const),
  ].map(([from, to]): [string, string] => [from, to]),
);

function makeTable(entries: [string, string][]): Table {
  const keys = entries.map(([from]) => from).sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(keys.join('|'), 'g'), values: new Map(entries) };
}

function replaceAll(text: string, { pattern, values }: Table): string {
  return text.replace(pattern, (found) => values.get(found) ?? found);
}

/** Syllabic consonants get a reduced vowel, except after a glottal stop; Americans keep no vowel lengths. */
function finishEnglish(phonemes: string, isBritish: boolean): string {
  const vowels = phonemes.replace(/(\S)\u0329/g, 'ᵊ$1').replace(/ʔˌ?ᵊn/g, 'ʔn');
  const lengths = isBritish ? vowels : vowels.replaceAll('ː', '');
  // espeak links an r to the next vowel behind a vowel that has one already.
  return lengths.replaceAll('ɹɹ', 'ɹ').replaceAll('o', 'ɔ').replaceAll('ɾ', 'T').replaceAll('ʔ', 't');
}

/** Sounds that Kokoro has no symbol for, by the nearest that it has. */
const NEAREST = new Map<string, string>([
  ...([
    ['g', 'ɡ'],
    ['ʏ', 'y'],
    ['ʉ', 'u'],
    ['ɵ', 'ə'],
    ['ɘ', 'ə'],
    ['ɱ', 'm'],
    ['ʍ', 'w'],
    ['ɫ', 'l'],
    ['ɬ', 'l'],
  ] as const),
  ...([
    ['ɭ', 'l'],
    ['ʑ', 'ʒ'],
    ['ħ', 'h'],
    ['ɦ', 'h'],
    ['ʱ', 'ʰ'],
    ['ɓ', 'b'],
    ['ɗ', 'd'],
    ['ɠ', 'ɡ'],
    ['ʀ', 'ʁ'],
  ] as const),
]);

function keepKnown(phonemes: string): string {
  let kept = '';
  for (const symbol of phonemes) {
    if (isKokoroSymbol(symbol)) kept += symbol;
    else
      for (const part of NEAREST.get(symbol) ?? symbol.normalize('NFD'))
        if (isKokoroSymbol(part)) kept += part;
  }
  return kept;
}
