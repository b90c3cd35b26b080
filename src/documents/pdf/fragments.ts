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
  const { items, styles } = await page.getTextContent();
  const fragments: Fragment[] = [];
  let turned = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = multiply(transform, item.transform);
    const size = Math.hypot(c, d);
    if (!item.str || size === 0) continue;
    if (Math.abs(b) > Math.abs(a)) turned += `${item.str}${item.hasEOL ? ' ' : ''}`;
    else
      fragments.push({
        text: restoreLigatures(item.str),
        x0: x,
        x1: x + item.width,
        y,
        size,
        font: fontOf(item.fontName),
      });
  }
  return { page: page.pageNumber, width, height, fragments, turned: turned.trim() };

  function fontOf(name: string): string {
    return styles[name]?.fontFamily === 'monospace' ? `${FIXED_WIDTH}${name}` : name;
  }
}

const FIXED_WIDTH = 'fixed ';

/** Whether all characters of a fragment's font are of one width, as those of code. */
export function isFixedWidth(font: string): boolean {
  return font.startsWith(FIXED_WIDTH);
}

/** Where TeX's fonts have ligatures and the bullet, which old files don't name: control characters, which no text has. */
const TEX_CODES: Readonly<Record<string, string>> = {
  ...{ '\u000b': 'ff', '\u000c': 'fi', '\u000d': 'fl', '\u000e': 'ffi', '\u000f': 'ffl' },
  ...{ '\u001b': 'ff', '\u001c': 'fi', '\u001d': 'fl', '\u001e': 'ffi', '\u001f': 'ffl', '\u0088': '•' },
};

function restoreLigatures(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (code) => TEX_CODES[code] ?? code);
}

/** The product of two transformations as PDF writes them: `[a, b, c, d, e, f]`. */
function multiply(first: readonly number[], second: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
