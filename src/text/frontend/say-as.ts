import type { Mark } from '../markup/marks.ts';
import { type Edit, type MappedText, type SourceSpan, sourceSpan } from '../spans/mapped-text.ts';
import { unitAt } from './stretches.ts';

/** What kind of writing a stretch of the source is. */
export type SayAsMark = Extract<Mark, { kind: 'sayAs' }>;

/**
 * Rewrites what SSML's `say-as` marks so that the language's own rules read it as that kind: ordinals get their ending,
 * dates the one order that nobody mistakes, telephone numbers their groups. What is marked but looks like something else
 * stays as it is.
 */
export function editSayAs(written: MappedText, language: string, marks: readonly SayAsMark[]): Edit[] {
  return marks.flatMap((mark) => {
    const [from, to] = [unitAt(written, mark.start), unitAt(written, mark.end)];
    const text = written.text.slice(from, to).trim();
    const rewritten = rewrite(text, mark, language);
    if (rewritten === undefined || !isInside(sourceSpan(written, from, to), mark)) return [];
    return [{ from, to, text: rewritten }];
  });
}

function isInside({ start, end }: SourceSpan, mark: SourceSpan): boolean {
  return start >= mark.start && end <= mark.end && end > start;
}

function rewrite(text: string, { interpretAs, format }: SayAsMark, language: string): string | undefined {
  switch (interpretAs) {
    case 'ordinal':
      return language.startsWith('en') && /^\d{1,12}$/.test(text)
        ? `${text}${englishEnding(text)}`
        : undefined;
    case 'cardinal':
    case 'number':
      // Four digits alone would be a year.
      return language.startsWith('en') && /^\d{4}$/.test(text)
        ? `${text.slice(0, 1)},${text.slice(1)}`
        : undefined;
    case 'telephone':
      return /^\d{7,15}$/.test(text) ? [...text].join(' ') : undefined;
    case 'date':
      return toIsoDate(text, format ?? '');
    default:
      return undefined;
  }
}

function englishEnding(digits: string): string {
  if (/1\d$/.test(digits)) return 'th';
  return { '1': 'st', '2': 'nd', '3': 'rd' }[digits.at(-1) ?? ''] ?? 'th';
}

/** `03/04/2024` by its format (`dmy`, `mdy`, `ymd`), as `2024-04-03`. */
function toIsoDate(text: string, format: string): string | undefined {
  const numbers = text.split(/[/.-]/);
  if (!/^(?:dmy|mdy|ymd|ydm)$/.test(format) || numbers.length !== 3) return undefined;
  const part = (letter: string) => numbers[format.indexOf(letter)] ?? '';
  const [year, month, day] = [part('y'), part('m'), part('d')];
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
