/**
 * A document as Lector keeps and reads it, whatever file it came from: plain text in blocks, with marks. No markup of the
 * file survives, so nothing that a file contains can ever run in the page.
 */
export interface ReadDocument {
  format: DocumentFormat;
  title: string;
  authors: string[];
  /** A BCP 47 tag, where the file or its text tells. */
  language?: string;
  /** The key of an image. */
  cover?: string;
  contents: ContentsEntry[];
  sections: Section[];
  images: Map<string, DocumentImage>;
  /** What a reader should know of how the file was read, as keys of the interface's messages. */
  notes: DocumentNote[];
}

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'epub' | 'pdf' | 'docx' | 'subtitles';

/**
 * `pictures-only-pages`: some pages hold no text; `damaged`: a part of the file could not be read and was left out;
 * `pictures-left-out`: some pictures were too large to keep.
 */
export type DocumentNote = 'pictures-only-pages' | 'damaged' | 'pictures-left-out';

export interface DocumentImage {
  /** `image/png`, `image/jpeg`, `image/gif`, `image/webp` or `image/avif`: never SVG, which can hold a script. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A line of the table of contents, in reading order; `level` is 1 for the outermost. */
export interface ContentsEntry {
  title: string;
  section: number;
  block: number;
  level: number;
}

/** A chapter, or another part that a file keeps apart; it is loaded, shown and read as one. */
export interface Section {
  title: string;
  blocks: Block[];
}

/** A run of text that stands by itself. Line breaks in `text` are real ones, as in verse and code. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** Of a heading 1 to 6; of a list item its depth, from 1. */
  level?: number;
  /** Of a list item whose number or letter begins its text, so that no bullet belongs before it. */
  numbered?: true;
  /** A BCP 47 tag, where it is not the document's. */
  language?: string;
  /** In order of their starts; they may lie in each other. */
  marks: Mark[];
  /** The key of the image, of a figure. */
  image?: string;
  /** The page that it begins on, counted from 1. */
  page?: number;
  /** When a subtitle is shown, in seconds. */
  time?: { from: number; to: number };
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'item'
  | 'code'
  | 'table'
  /** A picture; its text is the caption or the description. */
  | 'figure'
  | 'footnote'
  /** What a page repeats above and below its text, and page numbers. */
  | 'page-header'
  | 'page-footer'
  /** A break between scenes; its text is empty. */
  | 'separator';

/** Characters of a block's text with a meaning of their own: UTF-16 offsets, end exclusive. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  /** Where a link or a note leads: an address outside (`https:` or `mailto:` only) or a place inside. */
  href?: string;
  target?: { section: number; block: number };
}

export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'link'
  | 'superscript'
  | 'subscript'
  | 'code'
  /** `[12]`, `(Smith, 2019)`. */
  | 'citation'
  /** An address that is written out in the text. */
  | 'url'
  /** The sign that leads to a footnote. */
  | 'note-reference';
