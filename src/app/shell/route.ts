/** The pages of the app, each by its name in the address. */
export type PageName = 'start' | 'read' | 'voices' | 'storage' | 'api' | 'settings';

export interface Route {
  page: PageName;
  /** The document of the page `read`; empty elsewhere. */
  id: string;
  /** Where in the document to open it: a section and a block; without, where it was left. */
  place: { section: number; block: number } | null;
}

const PLAIN_PAGES = ['voices', 'storage', 'api', 'settings'] as const;

/** Reads a page from an address's hash. All that is no page (`#relay-key=…`, `#text=…`, a mistake) is the start. */
export function parseHash(hash: string): Route {
  const [name, id = '', section, block] = hash.startsWith('#/') ? hash.slice(2).split('/') : [];
  if (name === 'read' && id !== '') {
    const place = parsePlace(section, block);
    return { page: 'read', id: decode(id), place };
  }
  return { page: PLAIN_PAGES.find((page) => page === name) ?? 'start', id: '', place: null };
}

/** The hash of a page without a document. */
export function pageHref(page: Exclude<PageName, 'read'>): string {
  return page === 'start' ? '#/' : `#/${page}`;
}

/** The hash of a document, or of a place in it. */
export function readHref(id: string, place?: { section: number; block: number }): string {
  const path = `#/read/${encodeURIComponent(id)}`;
  return place ? `${path}/${place.section}/${place.block}` : path;
}

function parsePlace(section?: string, block?: string): Route['place'] {
  if (!section || !/^\d+$/.test(section)) return null;
  return { section: Number(section), block: block && /^\d+$/.test(block) ? Number(block) : 0 };
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // Not written by this app; no document has that name, and the page says so.
  }
}
