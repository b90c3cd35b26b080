import type { AnyNode, Element } from 'domhandler';
import type { Draft } from '../draft/draft.ts';
import { type BlockForm, createBlockWriter } from './block-writer.ts';
import { createContext } from './context.ts';
import { BLOCKS, DROPPED, isHidden, MARKS } from './elements.ts';
import { imageOf } from './images.ts';
import { createLists } from './lists.ts';
import { isBackLink, isNote, isNoteSign } from './notes.ts';
import { walk } from './parse-html.ts';
import { isLayoutTable } from './tables.ts';

export interface HtmlSource {
  /** The key of a place by its id. */
  keyOf(id: string): string;
  /** What a link leads to: an outside address, `#` and the key of a place, or nothing that may be followed. */
  linkTo(href: string): string | undefined;
  /** The key of an image, or nothing if it can't be had. */
  imageKey(source: string): string | undefined;
  /** The document's language, which blocks need not repeat. */
  language?: string | undefined;
}

/** The blocks of a tree of HTML: what a reader would see of it, as plain text with marks. */
export function htmlToDrafts(root: AnyNode, source: HtmlSource): Draft[] {
  const context = createContext(source.language);
  const lists = createLists();
  const writer = createBlockWriter(currentForm);
  const marked: Element[] = [];
  let cells = 0;
  let cellStart = 0;
  let isInCell = false;

  walk(root, { enter, leave, text });
  return joinCaptions(writer.finish());

  function enter(node: Element): 'skip' | undefined {
    const { name } = node;
    if (name === 'svg') return skipPicture(node);
    if (DROPPED.has(name) || isHidden(node) || isBackLink(node)) return skipAnchored(node);
    // A place inside a block belongs to it, also when its text comes before.
    if (isFlowBreak(node)) writer.flush();
    addAnchors(node);
    if (name === 'img') return skipPicture(node);
    if (name === 'br') breakLine();
    if (name === 'hr') writer.add(form('separator'), { text: '' });
    if (isInCell && BLOCKS.has(name)) writer.write(' ');
    context.enter(node, { isNote: isNote(node), isTable: isTable(node) });
    if (name === 'ol' || name === 'ul') lists.enterList(node);
    if (name === 'li') lists.enterItem(node);
    if (context.now.table) enterTablePart(name);
    if (name === 'q') writer.write('“');
    openMark(node);
    return undefined;
  }

  function leave(node: Element): void {
    const { name } = node;
    if (marked.at(-1) === node) {
      marked.pop();
      writer.closeMark();
    }
    if (name === 'q') writer.write('”');
    if (context.now.table && (name === 'td' || name === 'th')) leaveCell();
    if (isFlowBreak(node)) writer.flush();
    if (name === 'ol' || name === 'ul') lists.leaveList();
    if (name === 'li') lists.leaveItem();
    context.leave(node);
  }

  function text(data: string): void {
    const { table, pre } = context.now;
    if (!data.trim() && (!writer.text || (table && !isInCell))) return;
    if (!writer.text && !table) writer.write(lists.takeNumber());
    writer.write(data, pre && !table);
  }

  function form(kind: BlockForm['kind']): BlockForm {
    return { kind, ...context.language() };
  }

  function currentForm(): BlockForm {
    const { heading, note, table, pre, caption, quote } = context.now;
    if (table) return form('table');
    if (heading) return { ...form('heading'), level: heading };
    if (note) return form('footnote');
    if (caption) return form('figure');
    if (pre) return form('code');
    const item = lists.takeItem();
    if (item) return { ...form('item'), ...item };
    return form(quote ? 'quote' : 'paragraph');
  }

  function isTable(node: Element): boolean {
    return node.name === 'table' && !context.now.table && !isLayoutTable(node);
  }

  /** Inside a table everything belongs to its one block. */
  function isFlowBreak(node: Element): boolean {
    return BLOCKS.has(node.name) && (!context.now.table || node.name === 'caption' || node.name === 'table');
  }

  function enterTablePart(name: string): void {
    if (name === 'tr') {
      writer.lineBreak();
      cells = 0;
    }
    if (name !== 'td' && name !== 'th') return;
    if (cells > 0) writer.write('; ');
    isInCell = true;
    cells += 1;
    cellStart = writer.text.length;
  }

  function leaveCell(): void {
    if (writer.text.length === cellStart) writer.write('–');
    isInCell = false;
  }

  function breakLine(): void {
    if (context.now.table) writer.write(' ');
    else writer.lineBreak();
  }

  function openMark(node: Element): void {
    const href = node.name === 'a' ? linkOf(node) : undefined;
    const kind = isNoteSign(node) ? 'note-reference' : href ? 'link' : MARKS[node.name];
    if (!kind) return;
    writer.openMark(kind, href);
    marked.push(node);
  }

  function linkOf({ attribs }: Element): string | undefined {
    return attribs['href'] === undefined ? undefined : source.linkTo(attribs['href'].trim());
  }

  function addAnchors({ name, attribs }: Element): void {
    const { id, name: named } = attribs;
    if (id) writer.anchor(source.keyOf(id));
    if (name === 'a' && named && named !== id) writer.anchor(source.keyOf(named));
  }

  function skipAnchored(node: Element): 'skip' {
    addAnchors(node);
    return 'skip';
  }

  function skipPicture(node: Element): 'skip' {
    addAnchors(node);
    const { src, description, isInline } = imageOf(node);
    const image = src === undefined ? undefined : source.imageKey(src);
    if (isInline || context.now.table) writer.write(description);
    else if (image !== undefined) writer.add(form('figure'), { text: description, image });
    else if (description && node.name === 'img') writer.write(description);
    return 'skip';
  }
}

/** The caption after a picture is its text. */
function joinCaptions(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const isCaption = draft.kind === 'figure' && draft.image === undefined;
    if (isCaption && before?.kind === 'figure' && before.image !== undefined) {
      joined[joined.length - 1] = {
        ...draft,
        image: before.image,
        anchors: [...before.anchors, ...draft.anchors],
      };
    } else joined.push(draft);
  }
  return joined;
}
