import { alignWords } from './align-words.ts';
import { toMisaki } from './misaki.ts';
import { endsInAbbreviation } from './sentences.ts';
import type { PhonemeSegment, PhonemeWord, Phonemize, Segment, SourceSpan } from './types.ts';
import { findWords } from './words.ts';

/**
 * Gives a segment's phonemes in misaki's symbols, with its punctuation, and for each source word the phonemes
 * that speak it. Punctuation is taken out before the words are phonemised, clause by clause, and put back. A
 * number that is read as several words belongs to its one source word.
 */
export async function phonemizeSegment(
  segment: Segment,
  language: string,
  phonemize: Phonemize,
): Promise<PhonemeSegment> {
  const { text } = segment;
  const clauses = findClauses(text);
  let phonemes = toPunctuation(text.slice(0, clauses[0]?.words[0]?.start ?? text.length));
  const words: PhonemeWord[] = [];
  for (const { words: sources, gap } of clauses) {
    const spoken = await phonemizeClause(
      sources.map(({ spoken }) => spoken),
      language,
      phonemize,
    );
    for (const [i, { start, end }] of sources.entries()) {
      const span = spoken.spans[i] ?? { from: 0, to: 0 };
      const first = segment.offsets[start] ?? segment.start;
      const last = segment.offsets[end - 1] ?? first;
      const at = phonemes.length;
      words.push({ start: first, end: last + 1, from: at + span.from, to: at + span.to });
    }
    phonemes += spoken.phonemes + toPunctuation(gap);
  }
  return { ...segment, phonemes: phonemes.trimEnd(), words };
}

interface Clause {
  words: (SourceSpan & { spoken: string })[];
  /** What stands between this clause's last word and the next word. */
  gap: string;
}

/** Words with nothing but spaces between them make a clause. */
function findClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  const words = findWords(text);
  let isOpen = false;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]?.start ?? text.length;
    const dotted = next < text.length && text[word.end] === '.' && endsInAbbreviation(text, word.end + 1);
    const end = dotted ? word.end + 1 : word.end;
    const gap = text.slice(end, next);
    if (!isOpen) clauses.push({ words: [], gap: '' });
    const clause = clauses.at(-1);
    clause?.words.push({ ...word, spoken: text.slice(word.start, end) });
    isOpen = gap.trim() === '';
    if (clause && !isOpen) clause.gap = gap;
  }
  return clauses;
}

async function phonemizeClause(words: string[], language: string, phonemize: Phonemize) {
  const speak = async (text: string) => toWords(await phonemize(text, language), language);
  const spoken = await speak(words.join(' '));
  if (spoken.length === words.length) return place(spoken, spansOf(spoken));
  const alone: string[] = [];
  for (const word of words) alone.push((await speak(word)).join(' '));
  return place(spoken, alignWords(spoken, alone));
}

function place(spoken: string[], spans: { from: number; to: number }[]) {
  return { phonemes: spoken.join(' '), spans };
}

function toWords(ipa: string, language: string): string[] {
  const words = ipa.split(/[\s|]+/).map((word) => toMisaki(word, language));
  return words.filter((word) => word !== '');
}

function spansOf(words: string[]): { from: number; to: number }[] {
  let at = 0;
  return words.map((word) => {
    const from = at;
    at += word.length + 1;
    return { from, to: from + word.length };
  });
}

/** The marks that Kokoro knows, by those that a text may have. */
const MARKS: Record<string, string> = {
  '«': '“',
  '»': '”',
  '„': '“',
  '‟': '“',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '–': '—',
  '―': '—',
  '।': '.',
  '॥': '.',
  '。': '.',
  '、': ',',
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
};

/** Punctuation and spaces as Kokoro knows them; what it doesn't know is left out. A lone hyphen is a dash. */
function toPunctuation(gap: string): string {
  return gap
    .replace(/\.{3,}/g, '…')
    .replace(/(?<=^|\s)-+(?=\s|$)/g, '—')
    .replace(/./gsu, (mark) => MARKS[mark] ?? mark)
    .replace(/[^;:,.!?—…"()“” ]/gu, '')
    .replace(/ +/g, ' ');
}
