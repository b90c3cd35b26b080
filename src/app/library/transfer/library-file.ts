import { z } from 'zod';

/** What a library file is: `docs/library-file.md` says it in words. */
export const FORMAT = 'lector-library';
export const VERSION = 1;

export const INDEX = 'library.json';
export const BOOKMARKS = 'bookmarks.json';
export const SETTINGS = 'settings.json';

export function textPath(id: string, part: number): string {
  return `documents/${id}/text-${part}.json`;
}

export function imagePath(id: string, index: number): string {
  return `documents/${id}/image-${index}`;
}

const count = z.number().int().nonnegative();
const id = z.string().regex(/^[\w-]{1,80}$/);
const place = z.object({ section: count, offset: count });
const target = z.object({ section: count, block: count });
const skipKind = z.enum([
  'page-header',
  'page-footer',
  'footnote',
  'citation',
  'url',
  'code',
  'table',
  'figure',
]);

const mark = z.object({
  kind: z.enum([
    'emphasis',
    'strong',
    'link',
    'superscript',
    'subscript',
    'code',
    'citation',
    'url',
    'note-reference',
  ]),
  start: count,
  end: count,
  // Nothing that could run: a library file may come from anybody.
  href: z
    .string()
    .regex(/^(?:https?:|mailto:)/i)
    .exactOptional(),
  target: target.exactOptional(),
});

const block = z.object({
  kind: z.enum([
    'heading',
    'paragraph',
    'quote',
    'item',
    'code',
    'table',
    'figure',
    'footnote',
    'page-header',
    'page-footer',
    'separator',
  ]),
  text: z.string(),
  level: count.exactOptional(),
  numbered: z.literal(true).exactOptional(),
  language: z.string().exactOptional(),
  marks: z.array(mark),
  image: z.string().exactOptional(),
  page: count.exactOptional(),
  time: z.object({ from: z.number(), to: z.number() }).exactOptional(),
});

/** A part of a document's text: its sections from `first` on. */
export const textPart = z.object({
  first: count,
  sections: z.array(z.object({ title: z.string(), blocks: z.array(block) })),
});

const document = z.object({
  id,
  title: z.string(),
  authors: z.array(z.string()),
  language: z.string().exactOptional(),
  format: z.enum(['text', 'markdown', 'html', 'epub', 'pdf', 'docx', 'subtitles']),
  cover: z.string().exactOptional(),
  contents: z.array(z.object({ title: z.string(), section: count, block: count, level: count })),
  sections: z.array(z.object({ title: z.string(), characters: count })),
  images: z.array(z.string()),
  characters: count,
  words: count,
  notes: z.array(z.enum(['pictures-only-pages', 'damaged', 'pictures-left-out'])),
  addedAt: z.number(),
});

const reading = z.object({
  id,
  position: place,
  progress: z.number().min(0).max(1),
  openedAt: z.number(),
  skipped: z.array(skipKind),
  changedAt: z.number(),
});

export const libraryIndex = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  savedAt: z.number(),
  documents: z.array(
    z.object({
      document,
      reading,
      /** How many files its text is in. */
      texts: count,
      /** The media types of its images, in the order of `document.images`. */
      imageTypes: z.array(z.string().regex(/^image\/(?:png|jpeg|gif|webp|avif)$/)),
    }),
  ),
  queue: z.array(id),
});

export const bookmarkList = z.array(
  z.object({
    id,
    document: id,
    position: place,
    text: z.string(),
    note: z.string(),
    addedAt: z.number(),
    changedAt: z.number(),
  }),
);

export const settingsMap = z.record(z.string(), z.string());

export type LibraryFileIndex = z.infer<typeof libraryIndex>;
