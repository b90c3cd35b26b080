import type { SourceSpan } from '../spans/mapped-text.ts';

/**
 * The source text of each sentence. What was cleaned away between two of them belongs to the first when it stands
 * directly behind it (`**`, `[12]`), and to the second otherwise (a bullet). Spans must be in order.
 */
export function sourceSentences(source: string, spans: readonly SourceSpan[]): string[] {
  const starts = spans.map(({ start }, i) => {
    const before = i === 0 ? 0 : (spans[i - 1]?.end ?? 0);
    const gap = source.slice(before, start);
    const attached = i === 0 ? 0 : (/^\S*/.exec(gap)?.[0].length ?? 0);
    return before + Math.min(attached, gap.length);
  });
  return spans.map((_, i) => source.slice(starts[i], starts[i + 1] ?? source.length).trim());
}
