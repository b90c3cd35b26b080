import type { Edit } from '../spans/mapped-text.ts';

const QUOTES = /\n\n|["＂“”„‟«»]|‹(?=[^›\n]{0,200}›)|›|''|``|[‘’‚‛ʼ＇´`']/g;
const LETTER = /[\p{L}\p{M}]/u;
const OPENED_BEFORE = /[\s([{<—–\-/“‘‚„'"¿¡]/;

/** Which quotes of the present block are open. */
interface Open {
  /** The mark that opened a double quotation. */
  double?: string | undefined;
  single: boolean;
}

/**
 * Makes double quotation marks of all kinds “ and ”, and apostrophes `'`. The marks of inches and feet (`5'10"`)
 * stay as they are, and so do ‘ and ’ around a quotation.
 */
export function editQuotes(text: string): Edit[] {
  const edits: Edit[] = [];
  let open: Open = { single: false };
  for (const { 0: mark, index } of text.matchAll(QUOTES)) {
    const end = index + mark.length;
    if (mark === '\n\n') {
      open = { single: false };
      continue;
    }
    const isSingle = mark.length === 1 && "‘’‚‛ʼ＇´`'".includes(mark);
    const written = isSingle ? single(text, index, mark, open) : double(text, index, end, mark, open);
    if (written === undefined) continue;
    // “ text ”: the spaces that French puts inside.
    const isPadded = (mark === '«' || mark === '‹') && written === '“' && text[end] === ' ';
    const isPaddedEnd = (mark === '»' || mark === '›') && written === '”' && text[index - 1] === ' ';
    const [from, to] = [isPaddedEnd ? index - 1 : index, isPadded ? end + 1 : end];
    if (written !== text.slice(from, to)) edits.push({ from, to, text: written });
  }
  return edits;
}

function double(text: string, at: number, end: number, mark: string, open: Open): string | undefined {
  const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' '];
  const isStraight = mark === '"' || mark === '＂' || mark === "''";
  const isMeasure = /\d/.test(before) && (open.double === undefined || isFeet(text, at));
  if (isStraight && isMeasure) return undefined;
  if (mark === '``' && /\s/.test(after)) return undefined;
  const opens = opensQuote(mark, before, after, open);
  open.double = opens ? mark : undefined;
  return opens ? '“' : '”';
}

function opensQuote(mark: string, before: string, after: string, { double }: Open): boolean {
  if (mark === '„' || mark === '‟' || mark === '``') return true;
  const [spaceBefore, spaceAfter] = [OPENED_BEFORE.test(before), /\s/.test(after)];
  // Of French quotes with spaces inside, the look decides.
  if (/[«»‹›]/.test(mark) && (spaceBefore === spaceAfter || /\s/.test(before + after) === false))
    return double === undefined && !spaceAfter ? true : mark === '«' || mark === '‹';
  // The mark that closes a German quotation is the one that opens an English one.
  if (mark === '“') return !(double === '„' || double === '‟') || (spaceBefore && !spaceAfter);
  if (mark === '”') return spaceBefore && !spaceAfter && double === undefined;
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return double === undefined;
}

/** Whether the mark at `at` ends feet and inches: `5'10"`. */
function isFeet(text: string, at: number): boolean {
  return /\d['’′] ?\d{1,2}(?:[.½¼¾]\d?)?$/.test(text.slice(Math.max(0, at - 10), at));
}

function single(text: string, at: number, mark: string, open: Open): string | undefined {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const betweenLetters = /[\p{L}\p{M}\d]/u.test(before) && LETTER.test(after);
  if (mark === "'") return undefined;
  if (mark === '´' || mark === '`') return betweenLetters ? "'" : undefined;
  if (mark === 'ʼ' || mark === '＇' || mark === '‛') return "'";
  if (betweenLetters) return "'";
  if (mark === '‚') {
    open.single = /\s/.test(before);
    return undefined;
  }
  if (mark === '‘') {
    // ‘90s, ‘tis, ‘em
    if (/^(?:\d0s|tis|twas|em|n['’‘]|cause|til)(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 8)))
      return "'";
    open.single = true;
    return undefined;
  }
  // ’90s, ’tis; the dogs’ bowls, unless a quotation is open that this one closes.
  const isClosing = open.single && !/\s/.test(before);
  if (!isClosing) return LETTER.test(before) || /[\p{L}\p{N}]/u.test(after) ? "'" : undefined;
  open.single = false;
  return undefined;
}
