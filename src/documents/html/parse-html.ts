import { type AnyNode, type Document, Element, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Reads HTML or XHTML into a tree of plain objects: nothing in it can run, load or refer to anything. */
export function parseHtml(html: string): Document {
  return parseDocument(html, { recognizeSelfClosing: true });
}

/** Reads XML into a tree of plain objects; entities that the file declares itself stay what they are. */
export function parseXml(xml: string): Document {
  return parseDocument(xml, { xmlMode: true });
}

export interface Visitor {
  /** `'skip'` leaves out what is inside, and the call of `leave`. */
  enter?(node: Element): 'skip' | undefined;
  leave?(node: Element): void;
  text?(data: string): void;
}

/** Goes through a tree in reading order, without recursion, so that no depth of nesting is too deep. */
export function walk(root: AnyNode, visitor: Visitor): void {
  let node: AnyNode | null = root;
  while (node) {
    let next = enterNode(node, visitor);
    while (!next && node && node !== root) {
      next = node.next;
      if (next) break;
      node = node.parent;
      if (node instanceof Element) visitor.leave?.(node);
    }
    node = next;
  }
}

/** The first node inside, if any. */
function enterNode(node: AnyNode, visitor: Visitor): AnyNode | null {
  if (node instanceof Text) visitor.text?.(node.data);
  if (!(node instanceof Element)) return 'firstChild' in node ? node.firstChild : null;
  if (visitor.enter?.(node) === 'skip') return null;
  if (!node.firstChild) visitor.leave?.(node);
  return node.firstChild;
}

/** The text inside a node, as it stands in the file. */
export function textOf(node: AnyNode): string {
  let all = '';
  walk(node, {
    text: (data) => {
      all += data;
    },
  });
  return all;
}

/** All elements inside a node that `matches` says yes to, in order. */
export function findAll(root: AnyNode, matches: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter(node) {
      if (matches(node)) found.push(node);
      return undefined;
    },
  });
  return found;
}
