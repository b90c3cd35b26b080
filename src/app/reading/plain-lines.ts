import type { Block } from '../../documents/model.ts';
import type { DrawnText } from './drawn-text.ts';

/** A text without a file, line by line, to be drawn as it looks in a text field. */
export function plainLines(text: string): DrawnText {
  const starts: number[] = [];
  let start = 0;
  const blocks = text.split('\n').map((line): Block => {
    starts.push(start);
    start += line.length + 1;
    return { kind: 'paragraph', text: line, marks: [] };
  });
  return { blocks, starts };
}
