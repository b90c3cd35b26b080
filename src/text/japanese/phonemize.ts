import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import { punctuationRuns } from '../phonemes/punctuation.ts';
import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import type { JapaneseAnalyser, JapaneseToken } from './analyser.ts';
import { isKana, kanaToPhonemes, toKatakana } from './kana.ts';
import { spellInKana } from './letters.ts';
import { sayDigits } from './numbers.ts';
import { readingInContext } from './readings.ts';
import { widen } from './widen.ts';

export interface JapaneseOptions {
  /** Cuts a text into morphemes with their readings, as `createJapaneseAnalyser` does. */
  analyse: JapaneseAnalyser;
  given?: readonly GivenPhonemes[];
  /** Misaki's phonemes of a word in Latin letters; left out, such words are spelled. */
  latin?: (word: string) => string;
}

/** The longest text that an analyser gets, in UTF-16 units: its time may grow faster than the text. */
const MOST = 200;

/**
 * The phonemes of a Japanese text in misaki's symbols: a word for each morpheme, and spaces between them. Linear in
 * the length of the text for any analyser.
 */
export function phonemizeJapanese(
  text: string,
  { analyse, given = [], latin }: JapaneseOptions,
): PhonemeRun[] {
  const runs: PhonemeRun[] = [];
  let read = 0;
  const add = (run: GivenPhonemes) => {
    addMarks(runs, text, { from: read, to: run.from });
    runs.push({ ...run, phonemes: onlyKnown(run.phonemes), isWord: true, spaceAfter: true });
    read = run.to;
  };
  const options = { analyse, latin: latin ?? ((word: string) => kanaToPhonemes(spellInKana(word))) };
  for (const { from, to, phonemes } of [...given, { from: text.length, to: text.length, phonemes: '' }]) {
    if (from < read || to > text.length) continue;
    for (const run of phonemizeStretch(text, { from: read, to: from }, options)) add(run);
    if (to > from) add({ from, to, phonemes });
  }
  addMarks(runs, text, { from: read, to: text.length });
  return settleSpaces(runs);
}

type Readers = Required<Omit<JapaneseOptions, 'given'>>;

function phonemizeStretch(
  text: string,
  { from, to }: { from: number; to: number },
  readers: Readers,
): GivenPhonemes[] {
  const widened = widen(text.slice(from, to));
  const unit = (at: number) => from + (widened.from[at] ?? to - from);
  const words: GivenPhonemes[] = [];
  for (const { start, end } of pieces(widened.text)) {
    const tokens = joinKatakana(readers.analyse(widened.text.slice(start, end)));
    for (const [i, token] of tokens.entries()) {
      const phonemes = sound(token, tokens[i + 1], readers);
      if (phonemes === undefined) continue;
      const word = { from: unit(start + token.from), to: unit(start + token.to), phonemes };
      const last = words.at(-1);
      if (last && lengthens(token, last.phonemes))
        Object.assign(last, { to: word.to, phonemes: `${last.phonemes}ː` });
      // Morphemes within one written character (㌔) are one word.
      else if (last && word.from < last.to)
        Object.assign(last, { to: Math.max(last.to, word.to), phonemes: last.phonemes + phonemes });
      else if (last?.to === word.from && phonemes.startsWith('ː'))
        Object.assign(last, { to: word.to, phonemes: last.phonemes + phonemes });
      else if (word.to > word.from) words.push(word);
    }
  }
  return words;
}

/** Short pieces of katakana, which an unknown word (センボン) has been cut into, as one word again. */
function joinKatakana(tokens: readonly JapaneseToken[]): JapaneseToken[] {
  const joined: JapaneseToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const surface = `${last?.surface}${token.surface}`;
    if (last?.to === token.from && SHORT_KATAKANA.test(surface) && isShort(last, token))
      Object.assign(last, { surface, to: token.to, reading: surface, partOfSpeech: '名詞' });
    else joined.push({ ...token });
  }
  return joined;
}

/** No word of katakana grows beyond this many kana by joining. */
const SHORT_KATAKANA = /^[\u30a1-\u30fa\u30fc]{1,40}$/;

function isShort(one: JapaneseToken, other: JapaneseToken): boolean {
  return Math.min(one.surface.length, other.surface.length) <= 2;
}

/** Pieces that the analyser gets one by one, cut behind punctuation where there is some. */
function* pieces(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + MOST);
    if (end < text.length) {
      const cut = text.slice(start, end).search(/[\s\p{P}][^\s\p{P}]*$/u);
      if (cut > 0) end = start + cut + 1;
      else if (/[\udc00-\udfff]/.test(text[end] ?? '')) end--;
    }
    yield { start, end };
    start = end;
  }
}

/** う behind an o is no vowel of its own: 行こう, でしょう. */
function lengthens({ surface, partOfSpeech }: JapaneseToken, before: string): boolean {
  return surface === 'う' && partOfSpeech.startsWith('助動詞') && before.endsWith('o');
}

const PARTS =
  /(?<latin>[\p{Script=Latin}\p{M}'’]*\p{Script=Latin}[\p{M}'’]*)|(?<figures>\p{Nd}+)|(?<kana>[\p{Script=Hiragana}\p{Script=Katakana}ー]+)|(?<han>[\p{Script=Han}々〆]+)/gu;

/** The phonemes of a morpheme; undefined for punctuation, empty for what nothing can read. */
function sound(
  token: JapaneseToken,
  next: JapaneseToken | undefined,
  { analyse, latin }: Readers,
): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(token.surface)) return;
  const reading = readingInContext(token, next);
  if (reading !== '') return kanaToPhonemes(reading);
  return [...token.surface.matchAll(PARTS)]
    .map(({ 0: part, groups }) => {
      if (groups?.latin) return latin(part);
      if (groups?.figures) return kanaToPhonemes(sayDigits(part));
      if (groups?.kana) return kanaToPhonemes(toKatakana(part));
      return [...part].map((char) => kanaToPhonemes(readAlone(char, analyse))).join('');
    })
    .join('');
}

/** A character of an unknown word by itself. */
function readAlone(char: string, analyse: (text: string) => JapaneseToken[]): string {
  const reading = analyse(char)[0]?.reading ?? '';
  return isKana(reading) ? reading : '';
}

function addMarks(runs: PhonemeRun[], text: string, { from, to }: { from: number; to: number }): void {
  // A hyphen within COVID-19 is no pause.
  if (to > from && text.slice(from, to) !== '-') runs.push(...punctuationRuns(text, from, to));
}

/**
 * Puts spaces as misaki does: between words, behind what closes and before what opens, and none at a word that begins
 * or ends with a closed throat (行っ + た).
 */
function settleSpaces(runs: PhonemeRun[]): PhonemeRun[] {
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (!next || run.phonemes === '') run.spaceAfter = false;
    else if (!run.isWord) run.spaceAfter = !/[“(]$/.test(run.phonemes);
    else if (!next.isWord) run.spaceAfter = /^[“(]/.test(next.phonemes);
    else run.spaceAfter = !(run.phonemes.endsWith('ʔ') || next.phonemes.startsWith('ʔ'));
    if (!run.isWord) run.phonemes = run.phonemes.replace(/(?<=[^“(])(?=[“(])/g, ' ');
  }
  return runs;
}

/** What comes from elsewhere may hold symbols that Kokoro lacks. */
function onlyKnown(phonemes: string): string {
  return [...phonemes].filter(isKokoroSymbol).join('');
}
