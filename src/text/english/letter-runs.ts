import { isSpace } from './characters.ts';
import type { Token } from './tokens.ts';

/** Initials that are read as one word: `F B I`, or `T V's`. */
export interface LetterRun {
  tokens: Token[];
  letters: string;
  /** The last letter has an -s. */
  hasS: boolean;
}

/**
 * The run of single capital letters, parted by white space, that begins with a token; undefined where there is but
 * one letter. A token of letters is a run by itself.
 */
export function findLetterRun(text: string, tokens: readonly Token[], start: number): LetterRun | undefined {
  const first = tokens[start];
  if (first?.kind === 'letters') return { tokens: [first], letters: first.text, hasS: false };
  if (!first || !isLetter(first)) return undefined;
  const run: LetterRun = { tokens: [first], letters: first.text, hasS: false };
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || !isParted(text, before.to, token.from)) break;
    run.hasS = token.kind === 'word' && LETTER_WITH_S.test(token.text);
    if (!run.hasS && !isLetter(token)) break;
    run.tokens.push(token);
    run.letters += token.text.slice(0, 1);
    if (run.hasS) break;
  }
  return run.tokens.length > 1 ? run : undefined;
}

function isLetter({ kind, text }: Token): boolean {
  return kind === 'word' && text.length === 1 && text >= 'A' && text <= 'Z';
}

const LETTER_WITH_S = /^[A-Z]'?s$/;

function isParted(text: string, from: number, to: number): boolean {
  return to - from > 0 && to - from <= 2 && isSpace(text, from) && isSpace(text, to - 1);
}
