import { z } from 'zod';
import type { PluginWish } from '../engine/plugins.ts';

const wish = z.object({
  name: z.string('must be text'),
  options: z.record(z.string(), z.unknown(), 'must be an object').nullish(),
});

/** The plugins to run, by name or with options; `false` for none. Left out, those that the host has set up. */
export const pluginsField = z
  .union(
    [z.literal(false), z.array(z.union([z.string(), wish])).max(16)],
    'must be false, or a list of up to 16 names or {"name": "…", "options": {…}}',
  )
  .nullish()
  .describe(
    'The plugins to run, by name or as `{"name": "loudness", "options": {"lufs": -16}}`; `false` for none. Left out, those run that are set up here.',
  );

/** What the field asks for, in the engine's words. */
export function readPlugins(field: z.infer<typeof pluginsField>): { plugins?: PluginWish[] } {
  if (field === undefined || field === null) return {};
  if (field === false) return { plugins: [] };
  const plugins = field.map((entry) =>
    typeof entry === 'string' ? { name: entry } : { name: entry.name, options: entry.options ?? undefined },
  );
  return { plugins };
}
