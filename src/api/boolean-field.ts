import { z } from 'zod';

/** Yes or no; as text too, since clients send what stands in their settings. */
export function booleanField() {
  const text = z
    .string()
    .regex(/^\s*(?:true|false)\s*$/i)
    .transform((written) => written.trim().toLowerCase() === 'true');
  return z.union([z.boolean(), text], 'must be true or false');
}
