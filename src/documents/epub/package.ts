import type { Element } from 'domhandler';
import { cleanTag } from '../html/context.ts';
import { findAll, parseXml, textOf } from '../html/parse-html.ts';
import { localName, resolvePath } from './paths.ts';

export interface PackageItem {
  path: string;
  type: string;
  properties: string[];
}

/** What a book's package file says; paths are those of the archive. */
export interface Package {
  title: string;
  authors: string[];
  language?: string | undefined;
  /** In reading order; what is read only when it is asked for (notes) comes last. */
  spine: string[];
  nav?: string | undefined;
  ncx?: string | undefined;
  /** The cover's picture, or the page with it. */
  cover?: string | undefined;
}

/** What LibreOffice and Calibre write where they know nothing. */
const UNKNOWN = /^unknown(?: title| author)?$/i;

/** Reads a package file (`*.opf`) of EPUB 2 or 3, whose place in the archive is `path`. */
export function readPackage(xml: string, path: string): Package {
  const all = findAll(parseXml(xml), () => true);
  const named = (name: string) => all.filter((node) => localName(node.name) === name);
  const metas = named('meta');
  const items = new Map<string, PackageItem>();
  for (const { attribs } of named('item')) {
    const { id, href, 'media-type': type = '', properties = '' } = attribs;
    if (id && href) items.set(id, { ...resolvePath(path, href), type, properties: properties.split(/\s+/) });
  }
  const withProperty = (wanted: string) =>
    [...items.values()].find(({ properties }) => properties.includes(wanted))?.path;
  const [spine] = named('spine');
  const coverId = metas.find(({ attribs }) => attribs['name'] === 'cover')?.attribs['content'];
  const guide = named('reference').find(({ attribs }) => attribs['type'] === 'cover')?.attribs['href'];
  return {
    title: UNKNOWN.test(firstText(named('title'))) ? '' : firstText(named('title')),
    authors: authorsOf(named('creator'), metas),
    language: cleanTag(firstText(named('language'))),
    spine: readSpine(named('itemref'), items),
    nav: withProperty('nav'),
    ncx:
      items.get(spine?.attribs['toc'] ?? '')?.path ??
      [...items.values()].find(({ type }) => type === 'application/x-dtbncx+xml')?.path,
    cover:
      withProperty('cover-image') ??
      items.get(coverId ?? '')?.path ??
      (guide ? resolvePath(path, guide).path : undefined),
  };
}

function readSpine(references: readonly Element[], items: ReadonlyMap<string, PackageItem>): string[] {
  const isLater = ({ attribs }: Element) => attribs['linear'] === 'no';
  const ordered = [...references.filter((node) => !isLater(node)), ...references.filter(isLater)];
  const paths = ordered.flatMap(({ attribs }) => {
    const item = items.get(attribs['idref'] ?? '');
    return item && !item.type.startsWith('image/') ? [item.path] : [];
  });
  return [...new Set(paths)];
}

function firstText(nodes: readonly Element[]): string {
  return nodes.map((node) => textOf(node).replaceAll(/\s+/g, ' ').trim()).find((text) => text !== '') ?? '';
}

/** The creators who wrote the book; where the roles are not told, all of them. */
function authorsOf(creators: readonly Element[], metas: readonly Element[]): string[] {
  const roleOf = ({ attribs }: Element) =>
    attribs['opf:role'] ??
    metas
      .filter(
        (meta) => meta.attribs['property'] === 'role' && meta.attribs['refines'] === `#${attribs['id']}`,
      )
      .map(textOf)[0]
      ?.trim();
  const authors = creators.filter((creator) => /^(?:aut)?$/.test(roleOf(creator) ?? ''));
  return (authors.length > 0 ? authors : [...creators])
    .map((node) => firstText([node]))
    .filter((name) => name !== '' && !UNKNOWN.test(name));
}
