import type { Element } from 'domhandler';
import type { OutlineEntry } from '../draft/draft.ts';
import { hasWord } from '../html/elements.ts';
import { findAll, parseHtml, parseXml, textOf, walk } from '../html/parse-html.ts';
import { localName, placeKey, resolvePath } from './paths.ts';

/** The table of contents in an EPUB 3's navigation document. */
export function readNav(html: string, path: string): OutlineEntry[] {
  const navs = findAll(parseHtml(html), ({ name }) => name === 'nav');
  const nav = navs.find(
    ({ attribs }) => hasWord(attribs['epub:type'], /^toc$/) || attribs['role'] === 'doc-toc',
  );
  const root = nav ?? navs[0];
  if (!root) return [];
  const entries: OutlineEntry[] = [];
  let level = 0;
  let unlinked: { title: string; level: number }[] = [];
  walk(root, {
    enter(node) {
      if (node.name === 'ol' || node.name === 'ul') level += 1;
      if (node.name === 'span' && level > 0) unlinked.push({ title: cleanText(node), level });
      if (node.name !== 'a' || level === 0) return undefined;
      const key = placeKey(resolvePath(path, node.attribs['href'] ?? ''));
      // A part without a page of its own begins with its first chapter.
      entries.push(...unlinked.map((part) => ({ ...part, key })), { title: cleanText(node), key, level });
      unlinked = [];
      return 'skip';
    },
    leave(node) {
      if (node.name === 'ol' || node.name === 'ul') level -= 1;
    },
  });
  return entries;
}

/** The table of contents of an EPUB 2, `toc.ncx`. */
export function readNcx(xml: string, path: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const labels: string[] = [];
  walk(parseXml(xml), {
    enter(node) {
      const name = localName(node.name);
      if (name === 'navPoint') labels.push('');
      if (name === 'navLabel' && labels.length > 0) labels[labels.length - 1] = cleanText(node);
      if (name === 'content' && labels.length > 0) {
        const key = placeKey(resolvePath(path, node.attribs['src'] ?? ''));
        entries.push({ title: labels.at(-1) ?? '', key, level: labels.length });
      }
      return undefined;
    },
    leave(node) {
      if (localName(node.name) === 'navPoint') labels.pop();
    },
  });
  return entries;
}

function cleanText(node: Element): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}
