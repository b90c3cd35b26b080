import type { Span } from './span.ts';

/** A place where a search was successful, with what stands around it. */
export interface Hit extends Span {
  section: number;
  before: string;
  match: string;
  after: string;
}

/** Characters of context on each side. */
const CONTEXT = 40;

/** Every place of a text where the words of a query stand, in any case, whatever white space is between them. */
export function findInText(text: string, query: string, section: number): Hit[] {
  const words = query.trim().split(/\s+/).filter(Boolean).map(escapeForRegExp);
  if (words.length === 0) return [];
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'giu'))].map(({ index, 0: match }) => {
    const end = index + match.length;
    return {
      section,
      start: index,
      end,
      before: lastWords(text.slice(Math.max(0, index - CONTEXT), index), index > CONTEXT),
      match,
      after: firstWords(text.slice(end, end + CONTEXT), end + CONTEXT < text.length),
    };
  });
}

function escapeForRegExp(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}

function lastWords(text: string, isCut: boolean): string {
  const words = text.replace(/\s+/g, ' ');
  return isCut ? `…${words.replace(/^\S*(?=\s)/, '')}` : words;
}

function firstWords(text: string, isCut: boolean): string {
  const words = text.replace(/\s+/g, ' ');
  return isCut ? `${words.replace(/(\s)\S*$/, '$1')}…` : words;
}
