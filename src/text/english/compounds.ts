import { pronounceAccented } from './accents.ts';
import { balance } from './balance.ts';
import { contract, splitContraction } from './contractions.ts';
import { nameLetters } from './letters.ts';
import { find } from './lexicon.ts';
import { cutParts, type Part } from './parts.ts';
import { type Context, type English, pronounce } from './pronounce.ts';
import { nextSound } from './sounds.ts';
import { type SpellOut, spellOutOnce } from './spell-out.ts';

/** What is said of the units `[from, to)` of a word. */
export interface Spoken {
  from: number;
  to: number;
  phonemes: string;
}

/**
 * The phonemes of any word. One that isn't known as a whole is cut into its parts, and the longest runs of parts that
 * are known are taken, from the end on; what is known nowhere is spelled out. The parts of a compound share one main
 * stress and are one piece; those of a mixture, such as `mp3`, are pieces that are spoken as words by themselves.
 */
export function pronounceAny(word: string, context: Context, english: English, spellOut: SpellOut): Spoken[] {
  const whole = pronounceWhole(word, context, english);
  if (whole !== undefined) return [{ from: 0, to: word.length, phonemes: whole }];
  const contraction = splitContraction(word);
  if (contraction) {
    const pieces = pronounceAny(contraction.base, { ...context, next: 'consonant' }, english, spellOut);
    const last = pieces.at(-1);
    if (last) {
      last.phonemes = contract(last.phonemes, contraction.ending, english.british);
      last.to = word.length;
    }
    return pieces;
  }
  const parts = cutParts(word);
  const isMixture = parts.some(({ kind }) => kind === 'digits') || word.includes('&');
  const pieces = pronounceParts(word, parts, isMixture, context, english, spellOut);
  if (isMixture) return pieces;
  balance(pieces);
  return [{ from: 0, to: word.length, phonemes: pieces.map(({ phonemes }) => phonemes).join('') }];
}

/** Known as it is, with its accents made plain, without a first apostrophe, with a dot (`Ms`), or with the g that it dropped. */
function pronounceWhole(word: string, context: Context, english: English): string | undefined {
  if (NON_ASCII.test(word)) return pronounceAccented(word, context, english);
  const phonemes = pronounce(word, context, english);
  if (phonemes !== undefined) return phonemes;
  if (word.startsWith("'")) return pronounce(word.slice(1), context, english);
  const abbreviated = find(english.lexicon.gold, `${word}.`);
  if (typeof abbreviated === 'string') return abbreviated;
  return word.endsWith("in'")
    ? pronounce(`${word.slice(0, -1)}g`, context, english)?.replace(/ŋ$/, 'n')
    : undefined;
}

const NON_ASCII = /[^\0-\x7f]/;

/** Compounds of more parts, or of longer ones, are not looked for. */
const MOST_PARTS = 6;
const LONGEST_COMPOUND = 64;

function pronounceParts(
  word: string,
  parts: readonly Part[],
  isMixture: boolean,
  context: Context,
  english: English,
  spellOut: SpellOut,
): Spoken[] {
  const pieces: Spoken[] = [];
  let { next } = context;
  let right = parts.length;
  while (right > 0) {
    const last = parts[right - 1];
    if (!last) break;
    const tag = right === parts.length ? context.tag : TAG_INSIDE;
    const here: Context = { tag, next, isBeforeTo: context.isBeforeTo && right === parts.length };
    const known =
      (isMixture && spellInitials(word, last, right, english)) ||
      pronounceRun(word, parts, right, here, english);
    if (known || last.kind !== 'letters') {
      pieces.push(known?.piece ?? sayOther(word, parts, right, here, english));
      right = known?.left ?? right - 1;
    } else {
      // A name with capitals inside, such as MacGillivray, is one whole for the one who spells it out.
      const name = findName(parts, right);
      while ((pieces.at(-1)?.to ?? Infinity) <= name.to) pieces.pop();
      const to = Math.min(name.to, pieces.at(-1)?.from ?? Infinity);
      const spelling = word.slice(name.from, to).replace(OUTER_APOSTROPHES, '');
      pieces.push({ from: name.from, to, phonemes: spellOutOnce(spelling, spellOut) });
      right = name.left;
    }
    next = nextSound(pieces.at(-1)?.phonemes ?? '', next);
  }
  return pieces.reverse();
}

const OUTER_APOSTROPHES = /^'+|'+$/g;

/** The letters around the last part before `right`, with no joiner among them. */
function findName(parts: readonly Part[], right: number): { from: number; to: number; left: number } {
  let left = right - 1;
  while (parts[left - 1]?.kind === 'letters') left--;
  let end = right;
  while (parts[end]?.kind === 'letters') end++;
  return { from: parts[left]?.from ?? 0, to: parts[end - 1]?.to ?? 0, left };
}

/** A part before the last one is most often a noun: `record-breaking`, `use-case`. */
const TAG_INSIDE = 'NN';

function pronounceRun(
  word: string,
  parts: readonly Part[],
  right: number,
  context: Context,
  english: English,
) {
  const to = parts[right - 1]?.to ?? 0;
  for (let left = Math.max(0, right - MOST_PARTS); left < right; left++) {
    const from = parts[left]?.from ?? 0;
    if (to - from > LONGEST_COMPOUND || to - from === word.length) continue;
    const phonemes = pronounceWhole(word.slice(from, to), context, english);
    if (phonemes !== undefined) return { piece: { from, to, phonemes }, left };
  }
  return undefined;
}

/** The letters of `AT&T`, `R&D` and `mp3`: capitals, or too few sounds for a word. */
function spellInitials(word: string, { from, to }: Part, right: number, { lexicon }: English) {
  const letters = word.slice(from, to);
  const phonemes = INITIALS.test(letters) ? nameLetters(letters, lexicon)?.join('') : undefined;
  return phonemes === undefined ? undefined : { piece: { from, to, phonemes }, left: right - 1 };
}

const INITIALS = /^(?:[A-Z]{1,3}|[b-df-hj-np-tv-xz]{1,4})$/;

/** Digits, one by one, but for the 2 of `B2B`, which is `to`; what joins is not heard. */
function sayOther(
  word: string,
  parts: readonly Part[],
  right: number,
  context: Context,
  english: English,
): Spoken {
  const { kind, from, to } = parts[right - 1] ?? { kind: 'joiner', from: 0, to: 0 };
  if (kind !== 'digits') return { from, to, phonemes: '' };
  const digits = word.slice(from, to);
  const isTo = digits === '2' && parts[right - 2]?.kind === 'letters' && parts[right]?.kind === 'letters';
  const phonemes = isTo ? pronounce('to', { ...context, tag: 'TO' }, english) : sayDigits(digits, english);
  return { from, to, phonemes: phonemes ?? '' };
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ANYWHERE: Context = { tag: 'CD', next: 'consonant', isBeforeTo: false };

function sayDigits(digits: string, english: English): string {
  const names = [...digits].map((digit) => pronounce(DIGITS[Number(digit)] ?? '', ANYWHERE, english) ?? '');
  return names.filter((name) => name !== '').join(' ');
}
