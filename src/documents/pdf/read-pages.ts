import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findFlows } from './columns.ts';
import { type PageText, readFragments } from './fragments.ts';
import { edgesOf, type Line, makeLines, settleEdges } from './lines.ts';
import { splitNotes } from './notes.ts';
import type { PageLines } from './paragraphs.ts';
import { type SortedPage, takeRunningHeads } from './running-heads.ts';
import { joinSegments, type Segment } from './segments.ts';
import { measureStyle } from './style.ts';

/** Blank pages are looked at for pictures, but not all of a long scan. */
const MOST_LOOKED_AT = 10;

export interface ReadPages {
  pages: PageLines[];
  /** A page could not be read. */
  isDamaged: boolean;
  /** A page without text holds a picture. */
  hasPictures: boolean;
}

/** The lines of every page in reading order, without what pages repeat. */
export async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const texts: PageText[] = [];
  let isDamaged = false;
  let hasPictures = false;
  let looks = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const text = await readFragments(page);
      if (text.fragments.length > 0) texts.push(text);
      else if (!hasPictures && looks++ < MOST_LOOKED_AT) hasPictures = await holdsPicture(page);
      page.cleanup();
    } catch {
      // The other pages can still be read; the document says that some could not.
      isDamaged = true;
    }
  }
  const measured = texts.map((text) => ({ ...text, segments: joinSegments(text.fragments) }));
  return { pages: toLines(takeRunningHeads(measured), texts), isDamaged, hasPictures };
}

async function holdsPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  return fnArray.some((operator: number) => pictures.has(operator));
}

function toLines(sorted: readonly SortedPage[], texts: readonly PageText[]): PageLines[] {
  const found = sorted.map((page) => ({ page, flows: findFlows(page.segments) }));
  const edges = settleEdges(found.flatMap(({ flows }) => flows));
  let count = 0;
  const pages = found.map(({ page, flows }) => ({
    page,
    flows: flows.map((segments) => {
      const flow = count++;
      return makeLines(segments, { page: page.page, flow, ...(edges[flow] ?? edgesOf(segments)) });
    }),
  }));
  const { bodySize } = measureStyle(pages.flatMap(({ flows }) => flows.flat()));
  return pages.map(({ page, flows }, index) => {
    const parted = flows.map((lines) => splitNotes(lines, { bodySize, height: page.height }));
    const turned = texts[index]?.turned ?? '';
    return {
      page: page.page,
      body: parted.flatMap(({ body }): Line[] => body),
      notes: parted.flatMap(({ notes }): Line[] => notes),
      header: [textOf(page.header), turned].filter(Boolean).join(' '),
      footer: textOf(page.footer),
    };
  });
}

function textOf(segments: readonly Segment[]): string {
  return segments
    .map(({ fragments }) =>
      fragments
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .join(' ');
}
