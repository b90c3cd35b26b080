import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readBytes } from '../bytes.ts';
import { assemble } from '../draft/assemble.ts';
import { makeChapters } from '../draft/chapters.ts';
import type { Draft, DraftSection, OutlineEntry } from '../draft/draft.ts';
import { splitAtHeadings } from '../draft/split.ts';
import { DocumentFailure } from '../failure.ts';
import type { DocumentNote, ReadDocument } from '../model.ts';
import type { ReadOptions } from '../read-document.ts';
import { isChapterName } from '../text/chapter-names.ts';
import { DataFiles } from './data-files.ts';
import { findHeadingSizes } from './headings.ts';
import { readOutline } from './outline.ts';
import { makeParagraphs, type PlacedDraft } from './paragraphs.ts';
import { loadPdfjs } from './pdfjs.ts';
import { readPages } from './read-pages.ts';
import { measureStyle } from './style.ts';

/**
 * Reads the text of a PDF in reading order. Rejects with `pictures-only` for scanned pages, `password-needed` and
 * `password-wrong`; single pages that hold only pictures, or can't be read, are noted.
 */
export async function readPdf(file: Blob, options: ReadOptions): Promise<ReadDocument> {
  const data = await readBytes(file, 'pdf');
  const pdf = await openPdf(data, options);
  try {
    return await readOpen(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readOpen(pdf: PDFDocumentProxy): Promise<ReadDocument> {
  const { pages, isDamaged, hasPictures } = await readPages(pdf);
  if (pages.every(({ body }) => body.length === 0)) {
    if (isDamaged) throw new DocumentFailure('damaged', 'no page can be read');
    throw new DocumentFailure(hasPictures ? 'pictures-only' : 'no-text', 'no page has text');
  }
  const lines = pages.flatMap(({ body }) => body);
  const style = measureStyle(lines);
  const placed = makeParagraphs(pages, style, findHeadingSizes(lines, style));
  const outline = await readOutline(pdf, placed);
  const drafts = placed.map(({ top: _, ...draft }) => draft);
  const { info } = await pdf.getMetadata();
  const notes: DocumentNote[] = [];
  if (isDamaged) notes.push('damaged');
  if (hasPictures) notes.push('pictures-only-pages');
  const language = fieldOf(info, 'Language');
  return {
    format: 'pdf',
    title: goodTitle(fieldOf(info, 'Title')) || titleOf(placed),
    authors: [fieldOf(info, 'Author')].filter(Boolean),
    ...(language && { language }),
    ...assemble(toSections(drafts, outline), outline),
    images: new Map(),
    notes,
  };
}

async function openPdf(data: Uint8Array, { password, pdfFiles }: ReadOptions): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs();
  try {
    return await getDocument({
      data,
      ...(password !== undefined && { password }),
      ...(pdfFiles !== undefined && { cMapUrl: pdfFiles, cMapPacked: true }),
      BinaryDataFactory: DataFiles,
      useWorkerFetch: false,
      // Pictures are only counted, so what decodes them is not fetched.
      useWasm: false,
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DocumentFailure(password === undefined ? 'password-needed' : 'password-wrong', error.message);
    }
    throw error;
  }
}

function toSections(drafts: readonly Draft[], outline: readonly OutlineEntry[]): DraftSection[] {
  const outermost = outline.filter(({ level }) => level === 1);
  return outermost.length > 1 ? makeChapters([[...drafts]], outline) : splitAtHeadings(drafts);
}

function fieldOf(info: object, name: string): string {
  const value: unknown = Reflect.get(info, name);
  return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}

/** Programs write their own names there, and those of files. */
function goodTitle(title: string): string {
  return /^(?:untitled|microsoft word|about:blank|https?:|file:|document\d*$)|\.(?:docx?|pdf|tex|dvi|indd|html?)$/i.test(
    title,
  )
    ? ''
    : title;
}

/** The largest heading of the first page that names more than a part. */
function titleOf(drafts: readonly PlacedDraft[]): string {
  const headings = drafts.filter(
    ({ kind, page, text }) => kind === 'heading' && page === 1 && !isChapterName([text]),
  );
  return headings.sort((a, b) => (a.level ?? 9) - (b.level ?? 9))[0]?.text ?? '';
}
