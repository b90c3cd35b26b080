import { isKokoroSymbol } from '../phonemes/kokoro-vocab.ts';
import { punctuationRuns } from '../phonemes/punctuation.ts';
import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import { syllableToIpa } from './ipa.ts';
import { spellLatin } from './letters.ts';
import { sayDigits } from './numbers.ts';
import { type Reading, readWords } from './pinyin.ts';
import { applySandhi } from './sandhi.ts';
import { segmentHan, type Word } from './words.ts';

export interface ChineseOptions {
  given?: readonly GivenPhonemes[];
  /** Misaki's phonemes of a word in Latin letters; left out, such words are spelled. */
  latin?: (word: string) => string;
}

/** What is spoken together: Han characters, a Latin word, figures, or what has its phonemes. */
const PIECES =
  /[\p{Script=Han}〇]+|[\p{Script=Latin}\p{M}'’]*\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*|\p{Nd}+/gu;

/**
 * The phonemes of a Mandarin text in misaki's symbols, words parted by spaces: words by the platform's
 * dictionary, pinyin by word, tone sandhi by clause. This file brings the pinyin list (about 140 kB gzipped), so that
 * a host does best to import it only when a Chinese text is there. Linear in the length of the text.
 */
export function phonemizeChinese(
  text: string,
  { given = [], latin = spellLatin }: ChineseOptions = {},
): PhonemeRun[] {
  const runs: PhonemeRun[] = [];
  let read = 0;
  const add = (run: Omit<PhonemeRun, 'isWord'>) => {
    if (run.from > read) runs.push(...marks(text, read, run.from, runs.at(-1)));
    const last = runs.at(-1);
    // Where the script changes, words are parted although nothing is written between them.
    if (last && last.to === run.from && last.isWord) last.spaceAfter = true;
    runs.push({ ...run, isWord: true, spaceAfter: run.spaceAfter && run.phonemes !== '' });
    read = run.to;
  };
  for (const { from, to, phonemes } of stretches(text, given)) {
    if (phonemes !== undefined)
      add({ from, to, phonemes: onlyKnown(phonemes), spaceAfter: /\s/.test(text[to] ?? '') });
    else for (const run of phonemizeStretch(text, { from, to, latin })) add(run);
  }
  runs.push(...marks(text, read, text.length, runs.at(-1)));
  return runs;
}

/** The whole text, cut at the units whose phonemes are given. */
function* stretches(text: string, given: readonly GivenPhonemes[]) {
  let read = 0;
  for (const { from, to, phonemes } of given) {
    if (from < read || to > text.length || to <= from) continue;
    if (from > read) yield { from: read, to: from, phonemes: undefined };
    yield { from, to, phonemes };
    read = to;
  }
  if (read < text.length) yield { from: read, to: text.length, phonemes: undefined };
}

function* phonemizeStretch(
  text: string,
  { from: start, to: end, latin }: { from: number; to: number; latin: (word: string) => string },
): Generator<Omit<PhonemeRun, 'isWord'>> {
  for (const { index, 0: piece } of text.slice(start, end).matchAll(PIECES)) {
    const from = start + index;
    const to = from + piece.length;
    const spaceAfter = /\s/.test(text[to] ?? '');
    if (/^[\p{Script=Han}〇]/u.test(piece)) {
      const words = speakHan(segmentHan(piece, from));
      for (const [i, word] of words.entries())
        yield { ...word, spaceAfter: i < words.length - 1 || spaceAfter };
    } else if (/^\p{Nd}/u.test(piece)) {
      const words = speakHan([{ from, text: sayDigits(piece.normalize('NFKC')) }]);
      yield { from, to, phonemes: words.map(({ phonemes }) => phonemes).join(' '), spaceAfter };
    } else yield { from, to, phonemes: onlyKnown(latin(piece.normalize('NFKC'))), spaceAfter };
  }
}

/** The words of a clause with their phonemes. */
function speakHan(words: readonly Word[]): GivenPhonemes[] {
  const read = readWords(words);
  applySandhi(read);
  return read.map(({ from, text, readings }) => ({
    from,
    to: from + text.length,
    phonemes: readings.map((reading, i) => sound(reading, readings[i + 1])).join(''),
  }));
}

function sound(reading: Reading, next: Reading): string {
  if (!reading || reading.rhotic) return '';
  return syllableToIpa({ ...reading, rhotic: next?.rhotic === true });
}

/** Punctuation as in misaki: a space behind what closes and before what opens, which Chinese does not write. */
function marks(text: string, from: number, to: number, before: PhonemeRun | undefined): PhonemeRun[] {
  // A hyphen within COVID-19 is no pause.
  if (text.slice(from, to) === '-') return [];
  const runs = punctuationRuns(text, from, to);
  for (const [i, run] of runs.entries()) {
    const previous = runs[i - 1] ?? before;
    if (/^[“(]/.test(run.phonemes) && previous) previous.spaceAfter = true;
    if (!/[“(]$/.test(run.phonemes)) run.spaceAfter = true;
    run.phonemes = run.phonemes.replace(/(?<=[^“(])(?=[“(])/g, ' ');
  }
  return runs;
}

/** What comes from elsewhere may hold symbols that Kokoro lacks. */
function onlyKnown(phonemes: string): string {
  return [...phonemes].filter(isKokoroSymbol).join('');
}
