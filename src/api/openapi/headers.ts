import { ANSWER_HEADERS, type AnswerHeader } from '../answer-headers.ts';
import type { Header, Reference } from './types.ts';

/** Every header of our answers, as components. */
export function headerComponents(): Record<string, Header> {
  const entries = Object.entries(ANSWER_HEADERS).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return Object.fromEntries(entries) as Record<string, Header>;
}

export function headerReferences(names: readonly AnswerHeader[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
