import { isApostrophe, isSpace, isWordUnit } from './characters.ts';

/** Tells whether straight and single quotation marks open or close, in one pass over a text. */
export interface Quotes {
  /** Whether a single quotation mark is open. */
  isOpen(): boolean;
  /** `“`, `”`, or nothing for the `"` at a place. */
  readDouble(at: number): string;
  /** The same for an apostrophe that isn't in a word. */
  readSingle(at: number): string;
}

export function makeQuotes(text: string): Quotes {
  let doubleIsOpen = false;
  let singleIsOpen = false;
  let lastClosing: number | undefined;

  /** Whether a single quotation mark may close after a place: otherwise it doesn't open there. */
  function closesAfter(at: number): boolean {
    if (lastClosing === undefined) {
      lastClosing = text.length - 1;
      while (lastClosing > at && !mayClose(lastClosing)) lastClosing--;
    }
    return lastClosing > at;
  }

  function mayClose(at: number): boolean {
    return isApostrophe(text, at) && !isSpace(text, at - 1) && !isWordUnit(text, at + 1);
  }

  function readDouble(at: number): string {
    const before = at === 0 || isSpace(text, at - 1) || OPENING.test(text[at - 1] ?? '');
    const after = at + 1 === text.length || isSpace(text, at + 1);
    doubleIsOpen = before === after ? !doubleIsOpen : before;
    return doubleIsOpen ? '“' : '”';
  }

  function readSingle(at: number): string {
    const opens = !singleIsOpen && at + 1 < text.length && !isSpace(text, at + 1);
    if (opens && closesAfter(at)) {
      singleIsOpen = true;
      return '“';
    }
    if (!singleIsOpen) return '';
    singleIsOpen = false;
    return '”';
  }

  return { isOpen: () => singleIsOpen, readDouble, readSingle };
}

const OPENING = /[([{—–“‘-]/;
