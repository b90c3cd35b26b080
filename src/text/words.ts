import type { SourceSpan } from './spans/mapped-text.ts';

/**
 * Finds the words of a text, in order: what stands between white space or dashes, without the punctuation
 * around it, so `“well-known,”` gives `well-known` and `$1,234.56.` gives `$1,234.56`. What has no letter,
 * digit or symbol is no word. Spans are UTF-16 offsets in `text`. Linear in its length.
 */
export function findWords(text: string): SourceSpan[] {
  const words: SourceSpan[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    const before = LEADING.exec(run)?.[0].length ?? 0;
    if (before === run.length) continue;
    const end = match.index + trimmedLength(run);
    words.push({ start: match.index + before, end });
  }
  return words;
}

/** Em dashes and ellipses part words even without spaces; hyphens and apostrophes do not. */
const RUN = /[^\s\u2014\u2026\u3001\u3002]+/gu;
/** Punctuation and what is invisible, but not the marks that are read aloud. */
const LEADING = /^(?:[<>]|(?![&%@#§])[\p{P}\p{Cf}\p{Cc}])*/u;
const MARK = /^(?:[<>]|(?![&%@#§])[\p{P}\p{Cf}\p{Cc}])$/u;

/** Length without the punctuation at the end. */
function trimmedLength(run: string): number {
  let end = run.length;
  while (end > 0) {
    const width = isLowSurrogate(run.charCodeAt(end - 1)) && end > 1 ? 2 : 1;
    const character = run.slice(end - width, end);
    if (!MARK.test(character)) return end;
    end -= width;
  }
  return end;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
