import type { Block, Mark } from '../../documents/model.ts';
import { readHref } from '../shell/route.ts';

/** What drawing a block needs to know of the document around it. */
export interface DrawOptions {
  /** The document's id, for links inside it; empty for a text that is no document. */
  id: string;
  /** Words for a link that leads out of the app. */
  externalLabel: string;
  /** The outermost level of the section's headings. */
  outermost?: number;
}

/**
 * The element of a block, and the one in it whose text is exactly the block's (so that places in the text can be found in
 * the page). Drawn by hand and not as components: a chapter may have 10,000 of them.
 */
export function drawBlock(block: Block, options: DrawOptions): { element: HTMLElement; holder: HTMLElement } {
  const element = document.createElement(tagOf(block, options));
  const holder = holderIn(element, block);
  appendMarked(holder, block.text, {
    from: 0,
    to: block.text.length,
    marks: block.marks,
    draw: (mark) => drawMark(mark, options),
  });
  element.dataset['kind'] = block.kind;
  element.dir = 'auto';
  if (block.language) element.lang = block.language;
  if (block.numbered) element.dataset['numbered'] = '';
  if (block.kind === 'item') element.style.setProperty('--depth', String((block.level ?? 1) - 1));
  return { element, holder };
}

function tagOf({ kind, level = 1 }: Block, { outermost = 1 }: DrawOptions): string {
  switch (kind) {
    case 'heading':
      // The page's own heading is the first; a section's begin below it.
      return `h${Math.min(level - outermost + 2, 6)}`;
    case 'quote':
      return 'blockquote';
    case 'item':
      return 'li';
    case 'code':
      return 'pre';
    case 'figure':
      return 'figure';
    case 'separator':
      return 'hr';
    default:
      return 'p';
  }
}

function holderIn(element: HTMLElement, block: Block): HTMLElement {
  if (block.kind === 'code') return element.appendChild(document.createElement('code'));
  if (block.kind !== 'figure') return element;
  if (block.image !== undefined) {
    const image = document.createElement('img');
    image.dataset['image'] = block.image;
    image.alt = ''; // Its words stand below it.
    element.append(image);
  }
  return element.appendChild(document.createElement('figcaption'));
}

interface Stretch {
  from: number;
  to: number;
  marks: readonly Mark[];
  draw: (mark: Mark) => HTMLElement;
}

/** Appends a stretch of a text; marks may lie in each other or overlap, then the later one is drawn in two parts. */
function appendMarked(parent: HTMLElement, text: string, { from, to, marks, draw }: Stretch): void {
  let at = from;
  let rest = [...marks];
  for (let mark = rest.shift(); mark; mark = rest.shift()) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, to);
    if (start >= end) continue;
    if (start > at) parent.append(text.slice(at, start));
    const element = draw(mark);
    appendMarked(element, text, {
      from: start,
      to: end,
      marks: rest.filter((inner) => inner.start < end),
      draw,
    });
    parent.append(element);
    rest = rest.filter((other) => other.end > end);
    at = end;
  }
  if (at < to) parent.append(text.slice(at, to));
}

function drawMark(mark: Mark, options: DrawOptions): HTMLElement {
  const element = markElement(mark, options);
  if (mark.kind === 'citation' || mark.kind === 'url') element.dataset['skip'] = mark.kind;
  if (mark.kind === 'note-reference') element.dataset['skip'] = 'footnote';
  return element;
}

function markElement(mark: Mark, { id, externalLabel }: DrawOptions): HTMLElement {
  if (mark.target && id !== '') {
    const link = document.createElement('a');
    link.href = readHref(id, mark.target);
    link.dataset['section'] = String(mark.target.section);
    link.dataset['block'] = String(mark.target.block);
    if (mark.kind === 'note-reference') link.className = 'note';
    return link;
  }
  if (mark.href !== undefined && /^(https?|mailto):/i.test(mark.href)) {
    const link = document.createElement('a');
    link.href = mark.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.title = externalLabel;
    return link;
  }
  return document.createElement(MARK_TAGS[mark.kind] ?? 'span');
}

const MARK_TAGS: Partial<Record<Mark['kind'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
  'note-reference': 'sup',
  code: 'code',
};
