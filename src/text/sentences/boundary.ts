import { abbreviationKind, isSentenceStarter } from './abbreviations.ts';

/** A mark, or a run of marks, that may end a sentence, with what stands around it. */
export interface Candidate {
  text: string;
  /** Where the marks begin and end, and where the closing quotes and brackets behind them end. */
  from: number;
  to: number;
  closed: number;
  /** Where the sentence that it may end began. */
  sentence: number;
  language: string;
}

/** No word that matters is longer; what is looked at stays bounded. */
const LONGEST_WORD = 60;
/** A beginning such as “At 5 a.m.” has no verb yet, so it is no sentence. */
const SHORTEST_SENTENCE_WORDS = 4;

/** Whether a sentence ends behind the candidate's closing marks. */
export function isBoundary(candidate: Candidate): boolean {
  const { text, from, to, closed, sentence } = candidate;
  const marks = text.slice(from, to);
  if (text[from - 1] === '[' && text[to] === ']') return false; // “[...]” tells of an omission
  if (/[。！？｡．؟۔।॥]/u.test(marks)) return !(closed > to && /[とっ]/.test(text[closed] ?? ''));
  // A lone `1.` or `a.)` numbers what follows.
  if (/^\W{0,3}(?:\d{1,3}|\p{Ll})\.\)?$/u.test(text.slice(sentence, Math.min(closed, sentence + 9))))
    return false;
  const next = nextWord(text, closed);
  if (next.at === text.length) return true;
  if (next.at === closed && !next.opened) return endsWithoutSpace(candidate, marks);
  if (next.kind === 'lower') return continuesLowerCase(candidate, marks);
  const dots = marks.replace(/[^.…]/gu, '').replaceAll('…', '...').length;
  if (dots === 3 && !/[!?]/.test(marks)) return next.kind === 'upper' && !/^I(?:['’]|$)/.test(next.word);
  if (dots > 3 || /[!?]/.test(marks)) return true;
  return closed > to || endsAtPoint(candidate, next);
}

interface Next {
  /** Where the first letter or digit of the next word is; the text's length when there is none. */
  at: number;
  kind: 'upper' | 'lower' | 'digit' | 'other';
  word: string;
  /** Whether white space was passed on the way. */
  opened: boolean;
}

function nextWord(text: string, from: number): Next {
  let at = from;
  let opened = false;
  while (at < text.length && at - from < LONGEST_WORD) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) opened = true;
    else if (!/[("“‘'«¿¡[{*_—–-]/.test(character)) break;
    at++;
  }
  if (text.slice(at).trimStart() === '') return { at: text.length, kind: 'other', word: '', opened };
  const word = /^[\p{L}\p{M}\p{N}'’.]*/u.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '';
  const [first = text[at] ?? ''] = word;
  const kind = /\p{Lu}/u.test(first)
    ? 'upper'
    : /\p{Ll}/u.test(first)
      ? 'lower'
      : /\p{N}/u.test(first)
        ? 'digit'
        : 'other';
  return { at, kind, word: word.replace(/\.+$/, ''), opened };
}

/** What ends with a sentence of its own, as `Tuesday.` does in `Tuesday.Mr`. */
const LOST_SPACE = /^.*\p{Ll}{2}[.!?](?=\p{Lu}\p{Ll})/u;

/** The word before an offset, without the brackets and quotes before it. */
function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at);
  const word = (/\S+$/u.exec(before)?.[0] ?? '').replace(/^[("“‘'«[{—–-]+/u, '');
  return word.replace(LOST_SPACE, '');
}

/** “Hello world.Today is” has lost a space; `Node.js`, `1.5` and `Jane.Doe@example.com` have not. */
function endsWithoutSpace({ text, from, to, closed }: Candidate, marks: string): boolean {
  if (closed > to || !/^(?:\.|[!?]+)$/.test(marks)) return false;
  const before = wordBefore(text, from);
  const after = /^[^\s]*/u.exec(text.slice(to, to + LONGEST_WORD))?.[0] ?? '';
  if (/[@/\\_:]|^www/.test(before + after) || !/^\p{Lu}(?:\p{Ll}|['’]\p{Ll})/u.test(after)) return false;
  if (marks !== '.') return /^[\p{L}'’]{2,}$/u.test(before);
  return /^(?:\p{Lu}?\p{Ll}{2,}|[\d.,]*\d)$/u.test(before.replace(/^.*[.!?,;](?=\p{L})/u, ''));
}

/** Texts without capitals: there a point ends a sentence, unless it belongs to an abbreviation or a quotation. */
function continuesLowerCase(
  { text, from, to, closed, sentence, language }: Candidate,
  marks: string,
): boolean {
  if (closed > to || marks.length > 1 || !/^[^\p{L}]{0,3}\p{Ll}/u.test(text.slice(sentence, sentence + 8)))
    return false;
  const word = wordBefore(text, from);
  return marks !== '.' || (/^\p{L}{3,}$/u.test(word) && !abbreviationKind(word, language));
}

function endsAtPoint(candidate: Candidate, next: Next): boolean {
  const { text, from, sentence, language } = candidate;
  const word = wordBefore(text, from);
  const starts = next.kind !== 'digit' && isSentenceStarter(next.word, language);
  if (/^\p{Lu}$/u.test(word)) return starts && (word !== 'I' || endsAtInitial(text, from));
  const ordinal = language.startsWith('de') && /^(?:\d{1,2}|[IVX]{1,5})$/.test(word) && next.kind === 'upper';
  const isLong = () => countWords(text.slice(sentence, from)) >= SHORTEST_SENTENCE_WORDS;
  switch (ordinal ? 'open' : kindOf(candidate, word)) {
    case 'title':
      return next.kind === 'other';
    case 'numbered':
      if (next.kind === 'digit') return false;
      return /^no$/i.test(word)
        ? next.word === 'I' || !/^[IVXLC]+$/.test(next.word)
        : !/^[A-Z]$|^[IVXLC]+$/.test(next.word);
    case 'open': {
      const afterTime = /^[ap]\.m$/i.test(word) && next.kind === 'upper' && !AFTER_TIME.test(next.word);
      return (starts || afterTime) && isLong();
    }
    case undefined:
      return true;
  }
}

/** `St.` behind a name is a street, and `ft.` behind a number is a length: both may end a sentence. */
function kindOf({ text, from, language }: Candidate, word: string) {
  const kind = abbreviationKind(word, language);
  if (kind !== 'title' || !language.startsWith('en') || !/^(?:st|ft|mt)$/i.test(word)) return kind;
  const before = wordBefore(text, text.slice(0, from - word.length).trimEnd().length);
  return /^\d/.test(before) || (/^st$/i.test(word) && /^\p{Lu}/u.test(before)) ? 'open' : kind;
}

/** “you and I. Did you” ends; “Albert I. Jones” and “Elizabeth I. The” do not. */
function endsAtInitial(text: string, from: number): boolean {
  return !/^\p{Lu}/u.test(wordBefore(text, text.slice(0, from - 1).trimEnd().length));
}

/** A time of day may end a sentence before any word with a capital but a day's, a month's or a zone's. */
const AFTER_TIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Pacific|Central|Mountain|Greenwich|[A-Z]{2,4}$)/;

function countWords(text: string): number {
  return text.split(/\s+/, SHORTEST_SENTENCE_WORDS + 1).filter((word) => word !== '').length;
}
