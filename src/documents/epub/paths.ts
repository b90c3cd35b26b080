import { decodeLoosely } from '../html/links.ts';

/** Where a reference in a file of the book leads: a path in the archive, and the id after `#`. */
export function resolvePath(from: string, href: string): { path: string; id?: string } {
  const [reference = '', fragment] = href.split('#', 2);
  const id = fragment ? { id: decodeLoosely(fragment) } : {};
  if (reference === '') return { path: from, ...id };
  const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decodeLoosely(reference.split('?', 1)[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return { path: parts.join('/'), ...id };
}

/** The key of a place in a book. */
export function placeKey({ path, id }: { path: string; id?: string }): string {
  return id === undefined ? path : `${path}#${id}`;
}

/** The name of an element without its namespace's prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
