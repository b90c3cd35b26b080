import type { SourceSpan } from '../../spans/mapped-text.ts';
import { findCodeSpans } from './code-spans.ts';
import { findFences } from './fences.ts';

/** Where a Markdown text holds code, in order, so that nothing in it is taken for a tag. */
export function findLiteralCode(text: string): SourceSpan[] {
  const fences = findFences(text);
  const spans: SourceSpan[] = [];
  let next = 0;
  for (const span of findCodeSpans(text)) {
    for (let fence = fences[next]; fence && fence.from <= span.start; fence = fences[++next]) {
      spans.push({ start: fence.from, end: fence.to });
    }
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  }
  for (const { from, to } of fences.slice(next)) spans.push({ start: from, end: to });
  return spans;
}
