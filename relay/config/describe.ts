import { flagOf, kindOf, metaOf, SETTING_KEYS, SettingsSchema, variableOf } from './schema.ts';
import type { Settled } from './settle.ts';

/** The help's lines: a flag, its variable, what it does and its default. */
export function describeSettings(): string {
  return SETTING_KEYS.map((key) => {
    const { description, value = 'N' } = metaOf(key);
    const kind = kindOf(key);
    const flag = kind === 'boolean' ? flagOf(key) : `${flagOf(key)} ${value}`;
    const initial = SettingsSchema.shape[key].parse(undefined);
    const fallback =
      initial === '' || initial === false || Array.isArray(initial) ? '' : `; default ${initial}`;
    const again = kind === 'list' ? '; may be given again' : '';
    return `  ${flag.padEnd(28)} ${description}${again}${fallback}\n${' '.repeat(31)}(${variableOf(key)})`;
  }).join('\n');
}

/** What has been settled, and where each value came from; secrets are masked. */
export function printSettled({ settings, sources }: Settled): string {
  const rows = SETTING_KEYS.map((key) => {
    const value = settings[key];
    return { key, shown: metaOf(key).isSecret && value !== '' ? '********' : JSON.stringify(value) };
  });
  const width = Math.max(...rows.map(({ shown }) => shown.length));
  return rows.map(({ key, shown }) => `${key.padEnd(12)} ${shown.padEnd(width)} ${sources[key]}`).join('\n');
}
