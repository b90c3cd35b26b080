import type { Edit } from '../spans/mapped-text.ts';

const TAG = /<(\/?)think(?:ing)?>/gi;

/**
 * Drops what a language model wrote for itself: `<think>…</think>`, also when it is cut off before its end, and
 * also when the opening tag was part of the prompt and only the closing one is there. A tag that is spoken about
 * (in backticks, or without an end in the middle of a line) is left alone.
 */
export function editThinking(text: string): Edit[] {
  const edits: Edit[] = [];
  let opened: number | undefined;
  let seen = false;
  for (const match of text.matchAll(TAG)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (text[from - 1] === '`') continue;
    if (match[1] === '') {
      opened ??= from;
    } else if (opened !== undefined) {
      edits.push({ from: opened, to, text: '\n\n' });
      opened = undefined;
    } else {
      const ownLine = startsLine(text, from) || endsLine(text, to);
      edits.push({ from: ownLine && !seen ? 0 : from, to, text: '' });
    }
    seen = true;
  }
  if (opened !== undefined && opensForGood(text, opened))
    edits.push({ from: opened, to: text.length, text: '' });
  return edits;
}

/** Whether an opening tag without an end is one, and no tag that a sentence speaks about ("writes <think> first"). */
function opensForGood(text: string, at: number): boolean {
  if (startsLine(text, at)) return true;
  return (
    /^<\w+>[ \t]{0,20}(?:\n|$)|^<\w+>\w/.test(text.slice(at, at + 32)) ||
    /[.!?…:][ \t]{0,3}$/.test(text.slice(0, at).slice(-4))
  );
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]{0,20}$/.test(text.slice(Math.max(0, at - 21), at));
}

function endsLine(text: string, at: number): boolean {
  return /^[ \t]{0,20}(?:\n|$)/.test(text.slice(at, at + 21));
}
