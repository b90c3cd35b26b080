import type { Edit, SourceSpan } from '../spans/mapped-text.ts';
import { removal } from './edits.ts';

/** What becomes of an address: left for the normaliser to speak, shortened to its host, or dropped. */
export type AddressReading = 'speak' | 'domain' | 'drop';

/** Up to white space, a quote, a bracket that is not round, or a mark of East Asian writing. */
const ADDRESS =
  /(?<![\p{Script=Latin}\p{N}_])(?:(?:https?|ftp|wss?|file):\/\/|www\.(?=[\p{L}\p{N}]))[^\s<>"“”„«»‹›`|[\]{}\\^，。、；：！？（）「」『』《》【】\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/giu;
const TRAILING = /[.,:;!?'’*_~…]/;

/** Finds the web addresses of a text in order, without the punctuation of the sentence behind them. */
export function findUrls(text: string): SourceSpan[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: url, index }) => ({
    start: index,
    end: index + trimmedLength(url),
  }));
}

/** The length without final punctuation and without closing brackets that no bracket inside opens. */
function trimmedLength(url: string): number {
  let unopened = (url.match(/\)/g)?.length ?? 0) - (url.match(/\(/g)?.length ?? 0);
  let length = url.length;
  for (; length > 0; length--) {
    const last = url[length - 1] ?? '';
    if (last === ')' && unopened > 0) unopened--;
    else if (!TRAILING.test(last)) break;
  }
  return length;
}

/** Leaves web addresses, shortens them to their host (`www.` apart), or drops them. */
export function editUrls(text: string, reading: AddressReading): Edit[] {
  if (reading === 'speak') return [];
  return findUrls(text).flatMap(({ start, end }) => {
    if (reading === 'drop') return [drop(text, start, end)];
    const [, before = '', host = ''] =
      /^((?:[a-z]+:\/\/)?(?:[^/?#@]*@)?(?:www\.)?)([^/?#:]*)/i.exec(text.slice(start, end)) ?? [];
    const from = start + before.length;
    return [removal(start, from), removal(from + host.length, end)];
  });
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@(?=[\p{L}\p{N}-]+\.)[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu;

/** Leaves e-mail addresses, shortens them to their host, or drops them. */
export function editEmails(text: string, reading: AddressReading): Edit[] {
  if (reading === 'speak' || !text.includes('@')) return [];
  return [...text.matchAll(EMAIL)].map(({ 0: email, index }) => {
    const end = index + email.length;
    return reading === 'domain' ? removal(index, index + email.indexOf('@') + 1) : drop(text, index, end);
  });
}

/** Removes a stretch with brackets that hold nothing else, and the space that would stand before a mark. */
function drop(text: string, start: number, end: number): Edit {
  const wrapped = /[(<]/.test(text[start - 1] ?? '') && /[)>]/.test(text[end] ?? '');
  const [from, to] = wrapped ? [start - 1, end + 1] : [start, end];
  const movesUp = text[from - 1] === ' ' && /[.,;:!?)\s]/.test(text[to] ?? ' ');
  return removal(movesUp ? from - 1 : from, to);
}
