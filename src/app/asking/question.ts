import type { ChatMessage } from '../../models/chat.ts';

/** What of a page a question is about: UTF-16 offsets, at words' ends. */
interface Window {
  start: number;
  end: number;
}

const INSTRUCTIONS =
  'You answer questions about a text that somebody is reading. Answer in a few plain sentences, in the language of the ' +
  'question, without lists or formatting: the answer is read aloud. Go by the text. If it does not say, say so.';

/** A question about what stands around a place of a text, with at most so many characters of it. */
export function questionAbout(
  { text, offset, question }: { text: string; offset: number; question: string },
  most: number,
): ChatMessage[] {
  const { start, end } = windowAround(text, offset, most);
  const excerpt = text.slice(start, end).trim();
  return [
    { role: 'system', content: INSTRUCTIONS },
    { role: 'user', content: `Text:\n${excerpt}\n\nQuestion: ${question}` },
  ];
}

/** More of what follows than of what was before, and all of what there is room for. */
export function windowAround(text: string, offset: number, most: number): Window {
  if (text.length <= most) return { start: 0, end: text.length };
  const wanted = Math.max(0, offset - Math.floor(most / 3));
  const start = Math.min(wanted, text.length - most);
  const end = start + most;
  return {
    start: start === 0 ? 0 : afterSpace(text, start),
    end: end === text.length ? end : beforeSpace(text, end),
  };
}

/** No word is longer; where there are no spaces, as in Chinese, a place is as good as another. */
const LONGEST_WORD = 40;

function afterSpace(text: string, at: number): number {
  const found = text.slice(at, at + LONGEST_WORD).search(/\s/);
  return found < 0 ? at : at + found + 1;
}

function beforeSpace(text: string, at: number): number {
  const found = text.slice(at - LONGEST_WORD, at).search(/\s\S*$/);
  return found < 0 ? at : at - LONGEST_WORD + found;
}
