import type { Span } from './span.ts';

/** A place in what is read: a section, and a UTF-16 offset into its text. */
export interface Position {
  section: number;
  offset: number;
}

/** What the player reads aloud: a document section by section, or a text that was pasted, as one section. */
export interface Readable {
  id: string;
  title: string;
  /** How many sections there are. */
  length: number;
  /** Loads a section. Rejects when it can't be read; the player then says so. */
  load: (section: number) => Promise<ReadableSection>;
  /** The picture for the lock screen and other media controls of the system. */
  cover?: () => Promise<Blob | null>;
}

export interface ReadableSection {
  title: string;
  /** As shown. */
  text: string;
  /** As spoken: as long as `text`, with spaces where something is skipped. */
  spoken: string;
  /** The blocks (paragraphs, headings, list items) of the text, in order; steps by paragraph go by them. */
  blocks: readonly Span[];
  /** A BCP 47 tag, or nothing where it is not known; blocks of another language are told by `languages`. */
  language?: string;
  languages?: readonly (Span & { language: string })[];
}
