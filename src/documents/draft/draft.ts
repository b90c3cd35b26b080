import type { Block, Mark } from '../model.ts';

/**
 * A block on its way from a file to the document: inside addresses are still names. A mark's `href` is an outside
 * address, or `#` and the key of an anchor.
 */
export interface Draft extends Block {
  /** The keys of the places that begin with this block. */
  anchors: string[];
}

/** A section on its way; `title` is set where the file names it. */
export interface DraftSection {
  title?: string;
  drafts: Draft[];
}

/** A line of the file's own table of contents; `key` is that of an anchor. */
export interface OutlineEntry {
  title: string;
  key: string;
  level: number;
}

export function draftBlock(
  kind: Block['kind'],
  text: string,
  rest: Partial<Omit<Draft, 'kind' | 'text'>> = {},
): Draft {
  return { kind, text, marks: [] satisfies Mark[], anchors: [], ...rest };
}
