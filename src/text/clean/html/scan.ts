import type { SourceSpan } from '../../spans/mapped-text.ts';
import { BLOCKS, isHtmlElement } from './elements.ts';
import { readTag, type Tag } from './tag.ts';

/** A tag, a comment (`name` is empty then) or the like, which is no text. */
export interface FoundTag extends Tag {
  from: number;
}

/** `<!DOCTYPE html>`, `<?xml version="1.0"?>`. Prose may hold `<!` and `<?`; markup goes on with a letter. */
const DECLARATION = /<(?:![a-z][^<>]*|\?[a-z][^<>]*\?)>/iy;

/**
 * Finds the tags of a text in order, but for those inside `protectedSpans` (code, in order). `5 < 6`, `<3`,
 * `List<String>`, `a <b and c> d` and what a backslash escapes are no tags; an element that HTML does not have is one when it looks like
 * markup: it has attributes or a closing tag.
 */
export function findTags(text: string, protectedSpans: readonly SourceSpan[]): FoundTag[] {
  const closed = closedNames(text);
  const found: FoundTag[] = [];
  const lastComment = text.lastIndexOf('-->');
  let [span, at] = [0, 0];
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return found;
    while ((protectedSpans[span]?.end ?? text.length) <= at) span++;
    const code = protectedSpans[span];
    if (code && code.start <= at) {
      at = code.end;
      continue;
    }
    if (text[at - 1] === '\\') {
      at++;
      continue;
    }
    const tag = readComment(text, at, lastComment) ?? readTag(text, at);
    if (tag && isTag(text, at, tag, closed)) {
      found.push({ ...tag, from: at });
      at = tag.end;
    } else {
      at++;
    }
  }
}

/** The lower-case names that have a closing tag somewhere in the text. */
function closedNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/<\/([a-z][a-z0-9:-]{0,40})/gi)) names.add(name.toLowerCase());
  return names;
}

/** A comment or a declaration; `lastComment` is the place of the last `-->`, so that none is looked for in vain. */
function readComment(text: string, at: number, lastComment: number): Tag | undefined {
  const end = commentEnd(text, at, lastComment);
  return end === undefined
    ? undefined
    : { name: '', closing: false, selfClosing: false, hasValues: false, end };
}

function commentEnd(text: string, at: number, lastComment: number): number | undefined {
  if (text.startsWith('<!--', at)) return lastComment < at + 2 ? undefined : text.indexOf('-->', at + 2) + 3;
  if (text[at + 1] !== '!' && text[at + 1] !== '?') return undefined;
  DECLARATION.lastIndex = at;
  return DECLARATION.test(text) ? DECLARATION.lastIndex : undefined;
}

function isTag(text: string, at: number, tag: Tag, closed: ReadonlySet<string>): boolean {
  if (tag.name === '' || tag.closing || tag.hasValues || tag.selfClosing) return true;
  if (closed.has(tag.name) || BLOCKS.has(tag.name)) return true;
  if (!isHtmlElement(tag.name)) return false;
  // `a<b>c` without a `</b>` is a comparison or a type.
  return tag.name === 'br' || !(isWordAt(text, at - 1) && isWordAt(text, tag.end));
}

function isWordAt(text: string, at: number): boolean {
  return /\w/.test(text[at] ?? '');
}
