import { z } from 'zod';
import type { PluginSetting } from '../../engine/plugins.ts';
import { SHIPPED_NAMES } from './shipped.ts';

const setting = z.strictObject({
  name: z.string('must be text').optional(),
  module: z.string('must be the place of a module').min(1, 'must not be empty').optional(),
  options: z.record(z.string(), z.unknown(), 'must be an object').optional(),
  on: z.boolean('must be true or false').optional(),
});
const settings = z.array(
  z.union([z.string(), setting], 'must be a name, a module, or an object'),
  'must be a list',
);

/**
 * The plugins that a configuration names, from a list of names of shipped plugins, of modules' places, and of objects
 * `{ name | module, options, on }`. Throws an Error that says which entry is wrong.
 */
export function readPluginSettings(json: unknown): PluginSetting[] {
  const result = settings.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = ['plugins', ...(issue?.path ?? [])].join('.');
    throw new Error(`${place} ${issue?.message ?? 'is not what was expected'}.`);
  }
  return result.data.map((entry) => checkSetting(typeof entry === 'string' ? fromText(entry) : entry));
}

function fromText(text: string): PluginSetting {
  return SHIPPED_NAMES.includes(text) || !/[./]/.test(text) ? { name: text } : { module: text };
}

function checkSetting(setting: PluginSetting): PluginSetting {
  const { name, module } = setting;
  if ((name === undefined) === (module === undefined)) {
    throw new Error('Each of the plugins needs either a name or a module.');
  }
  if (name !== undefined && !SHIPPED_NAMES.includes(name)) {
    throw new Error(
      `There is no plugin '${name}'. Those that ship: ${SHIPPED_NAMES.join(', ')}; others are named by their module.`,
    );
  }
  return setting;
}
