import type { Edit } from '../../spans/mapped-text.ts';

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Keeps what edits write apart from the words around: `A4` becomes `A cuatro`, not `Acuatro`; and leaves no double
 * spaces where a written word brings its own.
 */
export function setApart(sentence: string, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  /** What the edits so far end in. */
  let tail = '';
  for (const [index, edit] of edits.entries()) {
    const touches = result.at(-1)?.to === edit.from;
    const left = touches ? tail : sentence.slice(Math.max(0, edit.from - 2), edit.from);
    const nextTouches = edits[index + 1]?.from === edit.to;
    const right = nextTouches ? '' : sentence.slice(edit.to, edit.to + 2);
    let text = edit.text.trim();
    const isSpace = edit.text !== '' && text === '';
    if (isSpace) text = /\s$/.test(left) || /^\s/.test(right) ? '' : ' ';
    else if (text !== '') {
      const apart = edit.text.startsWith(' ')
        ? /[^\s([{«„“"]$/.test(left)
        : WORD_END.test(left) && WORD_START.test(text);
      if (apart) text = ` ${text}`;
      const behind = edit.text.endsWith(' ')
        ? /^[^\s.,;:!?)\]}»“”"…]/.test(right)
        : WORD_START.test(right) && WORD_END.test(text);
      if (behind || (nextTouches && edit.text.endsWith(' '))) text += ' ';
    }
    tail = text.slice(-2) || left;
    result.push({ ...edit, text });
  }
  return result;
}
