import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as the file draws it; lengths in points, `y` is the baseline's distance from the top of the page. */
export interface Fragment {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: string;
}

export interface PageText {
  /** Counted from 1. */
  page: number;
  width: number;
  height: number;
  fragments: Fragment[];
  /** Text that runs up or down the margin. */
  turned: string;
}

/** The text of a page in the order that the file draws it in. */
export async function readFragments(page: PDFPageProxy): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const fragments: Fragment[] = [];
  let turned = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(transform, item.transform);
    const size = Math.hypot(c, d);
    if (!item.str || size === 0) continue;
    if (Math.abs(b) > Math.abs(a)) turned += `${item.str}${item.hasEOL ? ' ' : ''}`;
    else fragments.push({ text: item.str, x0: x, x1: x + item.width, y, size, font: item.fontName });
  }
  return { page: page.pageNumber, width, height, fragments, turned: turned.trim() };
}

/** The product of two transformations as PDF writes them: `[a, b, c, d, e, f]`. */
function multiply(first: readonly number[], second: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
