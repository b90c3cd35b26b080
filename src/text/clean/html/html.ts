import type { Edit, SourceSpan } from '../../spans/mapped-text.ts';
import { removal } from '../edits.ts';
import { BLOCKS, isHtmlElement, UNREAD } from './elements.ts';
import { type FoundTag, findTags } from './scan.ts';
import { editRaised } from './scripts.ts';

export interface HtmlOptions {
  /** Whether `<pre><code>` is left out. */
  dropCode: boolean;
  /** Whether raised reference marks (`<sup>[1]</sup>`) are left out. */
  dropFootnotes: boolean;
}

/**
 * Takes the tags out of a text: blocks become paragraphs, rows of tables lists of their cells, pictures their
 * `alt`; scripts, styles and comments go. Entities are left for later, so that `&lt;b&gt;` never becomes a tag.
 */
export function editHtml(text: string, code: readonly SourceSpan[], options: HtmlOptions): Edit[] {
  if (!text.includes('<')) return [];
  const tags = findTags(text, code);
  const ends = closingTags(tags);
  const lines = new PipedLines(text);
  const edits: Edit[] = [];
  let cells = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as FoundTag;
    const { from, end: to, name, closing } = tag;
    if (name === 'tr') cells = 0;
    const last = closing || tag.selfClosing ? undefined : ends(name, i);
    const isUnread = UNREAD.has(name) || (options.dropCode && isCode(text, tags, i));
    if (last !== undefined && isUnread) {
      edits.push({ from, to: tags[last]?.end ?? to, text: name === 'rt' || name === 'rp' ? '' : '\n\n' });
      i = last;
      continue;
    }
    const raised = name === 'sup' || name === 'sub';
    if (last !== undefined && raised) {
      const closer = tags[last] as FoundTag;
      const edited = editRaised(
        text,
        { name, from, inner: to, innerEnd: closer.from, to: closer.end },
        options,
      );
      if (edited) {
        edits.push(...edited);
        i = last;
        continue;
      }
    }
    if (tag.alt && tag.alt.to > tag.alt.from && (name === 'img' || name === 'area')) {
      edits.push(removal(from, tag.alt.from), removal(tag.alt.to, to));
    } else if (name === 'br') {
      edits.push({ from, to, text: isBesideLineEnd(text, tag) ? '' : lines.isPiped(from) ? ' ' : '\n' });
    } else if ((name === 'td' || name === 'th') && !closing) {
      edits.push({ from, to, text: cells++ > 0 ? cellBreak(text, from) : '' });
    } else if (name === 'q') {
      edits.push({ from, to, text: closing ? '”' : '“' });
    } else {
      edits.push({
        from,
        to,
        text: BLOCKS.has(name) ? '\n\n' : isHtmlElement(name) || name === '' ? '' : ' ',
      });
    }
  }
  return edits;
}

/** Gives, for the tag at an index, the index of the next closing tag of a name; asked in order, in linear time. */
function closingTags(tags: readonly FoundTag[]): (name: string, after: number) => number | undefined {
  const places = new Map<string, number[]>();
  tags.forEach((tag, i) => {
    if (!tag.closing) return;
    const list = places.get(tag.name);
    if (list) list.push(i);
    else places.set(tag.name, [i]);
  });
  const read = new Map<string, number>();
  return (name, after) => {
    const list = places.get(name) ?? [];
    let at = read.get(name) ?? 0;
    while ((list[at] ?? Infinity) <= after) at++;
    read.set(name, at);
    return list[at];
  };
}

function isCode(text: string, tags: readonly FoundTag[], i: number): boolean {
  const [pre, code] = [tags[i], tags[i + 1]];
  if (pre?.name !== 'pre' || code?.name !== 'code' || code.closing || code.from - pre.end > 40) return false;
  return text.slice(pre.end, code.from).trim() === '';
}

/** Cells are read as a list, unless the last one ended in a mark of its own. */
function cellBreak(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at).replace(/<[^<>]*>|\s+/g, '');
  return before === '' || /[.,;:!?]$/.test(before) ? ' ' : ', ';
}

function isBesideLineEnd(text: string, { from, end }: FoundTag): boolean {
  return text[from - 1] === '\n' || /^[ \t]{0,8}(?:\n|$)/.test(text.slice(end, end + 9));
}

/** Whether the line at a place holds a `|`, so may be a row of a Markdown table; asked in order. */
class PipedLines {
  readonly #text: string;
  #end = -1;
  #piped = false;

  constructor(text: string) {
    this.#text = text;
  }

  isPiped(at: number): boolean {
    if (at > this.#end) {
      const start = this.#text.lastIndexOf('\n', at) + 1;
      const end = this.#text.indexOf('\n', at);
      this.#end = end < 0 ? this.#text.length : end;
      this.#piped = this.#text.slice(start, this.#end).includes('|');
    }
    return this.#piped;
  }
}
