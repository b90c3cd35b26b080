import { dirname, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { PluginSetting } from '../../src/engine/plugins.ts';
import { readPluginSettings } from '../../src/speech/plugins/read-settings.ts';
import { nearest } from '../nearest.ts';
import { type ConfigFile, readConfigFile } from './file.ts';
import {
  flagOf,
  kindOf,
  metaOf,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  SettingsSchema,
  variableOf,
} from './schema.ts';

/** Variables that are read elsewhere. */
const OTHER_VARIABLES = ['LECTOR_CONFIG', 'LECTOR_REGISTRY', 'LECTOR_LEXICON_DIR', 'LECTOR_STEP_MS'];

export interface Settled {
  settings: Settings;
  /** Where each value came from: a flag, a variable, the file's path, or `default`. */
  sources: Record<SettingKey, string>;
  /** What was given and means nothing. */
  warnings: string[];
  isHelpWanted: boolean;
  isPrintWanted: boolean;
}

export interface SettleOptions {
  args?: string[];
  env?: NodeJS.ProcessEnv;
  /** Where relative paths are meant from, and a file is looked for first. */
  folder?: string;
}

interface Given {
  value: unknown;
  /** As errors and `--print-config` name it. */
  source: string;
  /** As errors name the setting itself. */
  label: string;
}

/**
 * Settles every setting: a flag goes before a variable, that before the file, that before the default; a list is
 * taken whole from one of them. Throws an Error that names the source of a wrong value, or an unknown key of
 * the file: a mistyped `apiKey` must not leave the relay open. Unknown variables are only told of, since
 * the environment belongs to everybody.
 */
export function settle({ args = [], env = process.env, folder = process.cwd() }: SettleOptions): Settled {
  const flags = readFlags(args);
  const file = readConfigFile({ path: text(flags['config']) ?? env['LECTOR_CONFIG'], env, folder });
  if (file) refuseUnknownKeys(file);
  const settings: Record<string, unknown> = {};
  const sources: Record<string, string> = {};
  for (const key of SETTING_KEYS) {
    const given = fromFlags(key, flags) ?? fromEnvironment(key, env) ?? (file && fromFile(key, file));
    settings[key] = given ? check(key, given, folder) : SettingsSchema.shape[key].parse(undefined);
    sources[key] = given?.source ?? 'default';
  }
  return {
    settings: settings as Settings,
    sources,
    warnings: unknownVariables(env),
    isHelpWanted: flags['help'] === true,
    isPrintWanted: flags['print-config'] === true,
  };
}

type Flags = Record<string, unknown>;

function readFlags(args: string[]): Flags {
  const options: NonNullable<ParseArgsConfig['options']> = {
    config: { type: 'string' },
    'print-config': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    // Its name until there was a key in a file for it.
    'host-name': { type: 'string', multiple: true },
  };
  for (const key of SETTING_KEYS) {
    const kind = kindOf(key);
    options[flagOf(key).slice(2)] = {
      type: kind === 'boolean' ? 'boolean' : 'string',
      multiple: kind === 'list',
    };
  }
  const { values } = parseArgs({ args, options });
  if (values['host-name']) values['allow-host'] ??= values['host-name'];
  return values;
}

function fromFlags(key: SettingKey, flags: Flags): Given | undefined {
  const label = flagOf(key);
  const value = flags[label.slice(2)];
  if (value === undefined) return undefined;
  return { value: typeof value === 'string' ? fromText(key, value) : value, source: label, label };
}

/** An empty variable counts as not set, as shells and compose files leave them. */
function fromEnvironment(key: SettingKey, env: NodeJS.ProcessEnv): Given | undefined {
  const label = variableOf(key);
  const value = env[label];
  return value ? { value: fromText(key, value), source: label, label } : undefined;
}

function fromFile(key: SettingKey, { path, content }: ConfigFile): Given | undefined {
  const value = content[key];
  return value === undefined ? undefined : { value, source: path, label: `${path}: ${key}` };
}

/** What a text means to a setting; left as it is where it means nothing, for the error to show. */
function fromText(key: SettingKey, value: string): unknown {
  const kind = kindOf(key);
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (kind === 'list' && value.trimStart().startsWith('[')) return readJson(value);
  if (kind === 'list') return value.split(',').map((part) => part.trim());
  if (kind !== 'boolean') return value;
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  return /^(0|false|no|off)$/i.test(value) ? false : value;
}

function check(key: SettingKey, { value, source, label }: Given, folder: string): unknown {
  const { wanted, isSecret, isPath } = metaOf(key);
  const parsed = SettingsSchema.shape[key].safeParse(value);
  if (!parsed.success) {
    throw new Error(`${label} must be ${wanted}${isSecret ? '' : `, not ${JSON.stringify(value)}`}.`);
  }
  if (!isPath) return parsed.data;
  const base = label.startsWith(`${source}: `) ? dirname(source) : folder;
  if (parsed.data === '') return ''; // not set
  if (!Array.isArray(parsed.data)) return resolve(base, String(parsed.data));
  return readPlugins(parsed.data, label).map((plugin) =>
    plugin.module ? { ...plugin, module: resolve(base, plugin.module) } : plugin,
  );
}

function readPlugins(list: unknown, label: string): PluginSetting[] {
  try {
    return readPluginSettings(list);
  } catch (error) {
    throw new Error(`${label}: ${(error as Error).message}`, { cause: error });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return text;
  }
}

function refuseUnknownKeys({ path, content }: ConfigFile): void {
  for (const key of Object.keys(content)) {
    if (key === '$schema' || (SETTING_KEYS as string[]).includes(key)) continue;
    const guess = nearest(key, SETTING_KEYS);
    throw new Error(`${path}: there is no setting '${key}'.${guess ? ` Did you mean '${guess}'?` : ''}`);
  }
}

function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = [...SETTING_KEYS.map(variableOf), ...OTHER_VARIABLES];
  return Object.keys(env)
    .filter((name) => name.startsWith('LECTOR_') && !known.includes(name))
    .map((name) => {
      const guess = nearest(name, known);
      return `The variable ${name} means nothing here.${guess ? ` Did you mean ${guess}?` : ''}`;
    });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
