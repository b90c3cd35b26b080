import { isFixedWidth } from './fragments.ts';
import type { Line } from './lines.ts';
import type { PdfStyle } from './style.ts';

const BULLET = /^[•◦▪‣●○■□\uf0b7\uf0a7]\s*/;
const NUMBER = /^(?:\d{1,3}[.)]|\(?[a-z\d]{1,3}\))\s+\S/;
const SENTENCE_END = /[.!?…。！？:]["'”’»)\]]*\d{0,3}$/;

/** What an item of a list begins with; numbers only count where a line may begin anew. */
export function itemSign(line: Line, before: Line | undefined): 'bullet' | 'number' | undefined {
  if (BULLET.test(line.text)) return 'bullet';
  if (!NUMBER.test(line.text)) return undefined;
  const isFree = !before || isShort(before) || SENTENCE_END.test(before.text) || before.flow !== line.flow;
  return isFree ? 'number' : undefined;
}

/** The text of an item without its bullet, and how many characters that cost. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** Whether a line goes on with the paragraph that `lines` are. */
export function continues(lines: readonly Line[], line: Line, style: PdfStyle): boolean {
  const before = lines.at(-1);
  if (!before || itemSign(line, before)) return false;
  if (Math.abs(before.size - line.size) > before.size * 0.08) return false;
  if (isFixedWidth(before.font) !== isFixedWidth(line.font) && isCode(lines, style) !== isCode([line], style))
    return false;
  return before.flow === line.flow
    ? continuesBelow(lines, before, { line, style })
    : continuesElsewhere(before, line, style);
}

function continuesBelow(
  lines: readonly Line[],
  before: Line,
  { line, style }: { line: Line; style: PdfStyle },
): boolean {
  const gap = (line.y - before.y) / Math.max(before.size, line.size);
  if (gap <= 0 || gap > style.leading * 1.3) return false;
  // A line of its own in another font is a heading; where the font changes inside a line, it is only stressed.
  if (before.font !== line.font && lines.length === 1 && isShort(before) && !/[,;-]$/.test(before.text))
    return false;
  const [first = before] = lines;
  const indent = line.x0 - before.x0;
  if (itemSign(first, undefined))
    return line.x0 > first.x0 - 1 && !(isShort(before) && SENTENCE_END.test(before.text));
  const isIndented = indent > line.size * 0.8 && indent < line.size * 5 && !isCentred(before);
  if (isIndented && lines.length > 1) return false;
  if (isIndented && (isShort(before) || SENTENCE_END.test(before.text) || style.hasIndents)) return false;
  const isAnew = isShort(before) && SENTENCE_END.test(before.text) && line.x0 <= before.x0 + 1;
  return !isAnew;
}

/** Whether lines are code: in a font of one width, which the text does not have. */
export function isCode(lines: readonly Line[], { bodyFont }: PdfStyle): boolean {
  return !isFixedWidth(bodyFont) && lines.every(({ font }) => isFixedWidth(font));
}

/** Over the end of a column or a page. */
function continuesElsewhere(before: Line, line: Line, style: PdfStyle): boolean {
  if (before.size > style.bodySize * 1.1) return false;
  const isEnded = SENTENCE_END.test(before.text);
  const isIndented = line.x0 - line.left > line.size * 0.8;
  if (/^\p{Ll}/u.test(line.text) && !isEnded) return true;
  if (isShort(before) || isIndented) return false;
  if (!isEnded) return !/^[\d•]/.test(line.text) || /[-,]$/.test(before.text);
  return style.hasIndents;
}

/** Whether a line ends well before the edge of its flow. */
export function isShort({ x1, left, right }: Line): boolean {
  return x1 < right - (right - left) * 0.12;
}

function isCentred({ x0, x1, left, right }: Line): boolean {
  const before = x0 - left;
  return before > 10 && Math.abs(before - (right - x1)) < 6;
}
