import { z } from 'zod';

const WRITTEN_NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/;

/** A number between two others, both included; as text too, since clients send what stands in their settings. */
export function numberField(least: number, most: number) {
  const range = `must be between ${least} and ${most}`;
  return writtenNumber().pipe(z.number().min(least, range).max(most, range));
}

/** A number, or the text of one. */
export function writtenNumber() {
  const text = z
    .string()
    .regex(WRITTEN_NUMBER)
    .transform((written) => Number(written));
  return z.union([z.number(), text], 'must be a number');
}
