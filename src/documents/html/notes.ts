import type { Element } from 'domhandler';
import { BLOCKS, hasWord } from './elements.ts';
import { textOf } from './parse-html.ts';

const NOTE_TYPES = /^(?:doc-)?(?:foot|end|rear)notes?$/;
const NOTE_CLASSES = /^(?:foot|end)notes?(?:-text|-body)?$/i;
const NOTE_IDS = /^(?:fn|foot-?note|end-?note|cite_note)[-_:.]?[\d*]/i;

const SIGN_TYPES = /^(?:doc-)?noteref$/;
const SIGN_CLASSES = /^(?:note-?ref|footnote-?ref|fn-?ref|footnote-?reference|footnote-?anchor|fnanchor)$/i;

/** What a note's sign looks like: `1`, `[12]`, `*`, `†`, `iv`, `a`. */
const SIGN = /^[[({]?(?:\d{1,4}|[*∗†‡§¶#]{1,4}|[ivxl]{1,6}|\p{L})[\])}.]?$/u;
/** One that can't be taken for a number in the text. */
const CLEAR_SIGN = /^(?:\[.+\]|\{.+\}|[*∗†‡§¶]+)$/;

const BACK_TYPES = /^(?:doc-backlink|backlink|referrer)$/;
const BACK_CLASSES = /^(?:footnote-?back(?:ref|link)?|reversefootnote|back-?link)$/i;
const BACK_SIGN = /^(?:[↩↑⏎←^\s]|\ufe0e|\ufe0f)+$/;

/** Whether all text inside belongs to footnotes. */
export function isNote({ name, attribs }: Element): boolean {
  if (hasWord(attribs['epub:type'], NOTE_TYPES) || hasWord(attribs['role'], NOTE_TYPES)) return true;
  if (!BLOCKS.has(name)) return false;
  if (hasWord(attribs['class'], NOTE_CLASSES) || (name === 'ol' && hasWord(attribs['class'], /^references$/)))
    return true;
  return name === 'li' && NOTE_IDS.test(attribs['id'] ?? '');
}

/** Whether a link is the sign that leads to a note. */
export function isNoteSign(node: Element): boolean {
  const { name, attribs, children, parent } = node;
  if (name !== 'a') return false;
  if (hasWord(attribs['epub:type'], SIGN_TYPES) || hasWord(attribs['role'], SIGN_TYPES)) return true;
  const href = attribs['href'] ?? '';
  if (!href.includes('#') || /^[a-z]+:/i.test(href)) return false;
  const text = textOf(node).trim();
  if (!SIGN.test(text)) return false;
  if (hasWord(attribs['class'], SIGN_CLASSES) || CLEAR_SIGN.test(text)) return true;
  const isRaised = (other: unknown) => (other as Partial<Element> | null)?.name === 'sup';
  return isRaised(parent) || children.some(isRaised);
}

/** Whether a link leads from a note back to the text: nothing to be read. */
export function isBackLink(node: Element): boolean {
  if (node.name !== 'a') return false;
  const { attribs } = node;
  if (hasWord(attribs['role'], BACK_TYPES) || hasWord(attribs['class'], BACK_CLASSES)) return true;
  return (attribs['href'] ?? '').includes('#') && BACK_SIGN.test(textOf(node)) && textOf(node).trim() !== '';
}
