import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_MAX_INPUT_LENGTH, DEFAULT_MAX_RECORDING_BYTES } from '../../src/api/options.ts';
import { KEEP_ALIVE_SECONDS } from '../../src/engine/life.ts';
import { DEFAULT_MAX_QUEUE } from '../../src/engine/queue.ts';

/** How a setting is shown to people. */
export interface SettingMeta {
  description: string;
  /** What a right value is, after "must be". */
  wanted: string;
  /** Stands for the value in the help. */
  value?: string;
  /** Never shown in clear. */
  isSecret?: boolean;
  /** A path in the file is meant from the file's folder. */
  isPath?: boolean;
}

const cacheFolder = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

/** As browsers send it: a scheme and a host, without a path; `null` is that of pages that nobody can tell apart. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^\s/*?#@]+\/?$/i;
/** A name or a number, IPv6 in brackets; without a scheme or a path. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * Every setting of the relay, by its key in `lector.config.json`. Flags (`--max-queue`), variables
 * (`LECTOR_MAX_QUEUE`), defaults, help and checks are all made from this.
 */
export const SettingsSchema = z.strictObject({
  host: about(z.string().min(1).default('127.0.0.1'), {
    description: 'address to listen on; one that others can reach needs a key',
    wanted: 'an address',
    value: 'ADDRESS',
  }),
  port: about(z.int().min(0).max(65_535).default(4280), {
    description: '0 lets the system choose',
    wanted: 'a whole number from 0 to 65535',
  }),
  apiKey: about(z.string().default(''), {
    description: 'want this key as a Bearer token',
    wanted: 'text',
    value: 'KEY',
    isSecret: true,
  }),
  allowOrigin: about(z.array(z.string().regex(ORIGIN)).default([]), {
    description: 'pages of this origin may call; extensions too, as chrome-extension://ID',
    wanted:
      'a list of origins, each in full as https://example.com or chrome-extension://ID; there is no wildcard',
    value: 'ORIGIN',
  }),
  allowHost: about(z.array(z.string().regex(HOST)).default([]), {
    description: 'requests may call this host name; without a port: on any port',
    wanted: 'a list of host names, each in full as nas.lan or nas.lan:8080; there is no wildcard',
    value: 'NAME[:PORT]',
  }),
  engine: about(z.enum(['auto', 'tab', 'node']).default('auto'), {
    description: 'who speaks: a connected tab, this process, or whoever is better',
    wanted: 'auto, tab or node',
    value: 'auto|tab|node',
  }),
  modelsDir: about(
    z
      .string()
      .min(1)
      .default(join(cacheFolder, 'lector', 'models')),
    {
      description: 'where weights are kept',
      wanted: 'a folder',
      value: 'FOLDER',
      isPath: true,
    },
  ),
  voicesDir: about(z.string().default(''), {
    description: 'each .wav or .flac file in it is a voice to clone, by its name',
    wanted: 'a folder',
    value: 'FOLDER',
    isPath: true,
  }),
  memory: about(z.number().min(0).default(0), {
    description: 'GB that models may take; 0: half of what this machine has',
    wanted: 'a number that is not below 0',
  }),
  preload: about(z.array(z.string().min(1)).default([]), {
    description: 'load this model, and speak with it, before /readyz says ready',
    wanted: 'a list of model ids',
    value: 'MODEL',
  }),
  warmUpText: about(z.string().min(1).default('Ready to read.'), {
    description: 'what a preloaded model speaks, unheard',
    wanted: 'a text',
    value: 'TEXT',
  }),
  plugins: about(z.array(z.union([z.string(), z.looseObject({})])).default([]), {
    description: 'run this for each request that names no plugins; a JSON list gives options too',
    wanted: 'names, files, or a list of both and of objects with options',
    value: 'NAME|FILE',
    isPath: true,
  }),
  keepAlive: about(z.number().min(0).default(KEEP_ALIVE_SECONDS), {
    description: 'seconds after which an unused model gives its memory back',
    wanted: 'a number that is not below 0',
  }),
  maxQueue: about(z.int().min(0).default(DEFAULT_MAX_QUEUE), {
    description: 'requests that may wait for the voice; 0: it speaks, or turns away',
    wanted: 'a whole number',
  }),
  maxInput: about(z.int().min(1).default(DEFAULT_MAX_INPUT_LENGTH), {
    description: 'longest input in characters',
    wanted: 'a whole number above 0',
  }),
  maxRecording: about(z.int().min(1).default(DEFAULT_MAX_RECORDING_BYTES), {
    description: 'largest recording to write down, in bytes',
    wanted: 'a whole number above 0',
  }),
  grace: about(z.number().min(0).default(30), {
    description: 'seconds that running requests get when the relay is stopped',
    wanted: 'a number that is not below 0',
  }),
  open: about(z.boolean().default(false), {
    description: 'open the app in the browser',
    wanted: 'true or false',
  }),
  logLevel: about(z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'), {
    description: 'what is logged; no level logs what is spoken',
    wanted: 'silent, error, warn, info or debug',
    value: 'LEVEL',
  }),
  logFormat: about(z.enum(['text', 'json']).default('text'), {
    description: 'lines for people, or for programs',
    wanted: 'text or json',
    value: 'text|json',
  }),
});

export type Settings = z.infer<typeof SettingsSchema>;
export type SettingKey = keyof Settings;

export const SETTING_KEYS = Object.keys(SettingsSchema.shape) as SettingKey[];

export function metaOf(key: SettingKey): SettingMeta {
  return SettingsSchema.shape[key].meta() as unknown as SettingMeta;
}

/** Whether a flag takes a number, a text, a list, or nothing. */
export function kindOf(key: SettingKey): 'boolean' | 'number' | 'list' | 'text' {
  const inner = SettingsSchema.shape[key].unwrap();
  if (inner instanceof z.ZodBoolean) return 'boolean';
  if (inner instanceof z.ZodNumber) return 'number';
  return inner instanceof z.ZodArray ? 'list' : 'text';
}

/** `maxQueue` as `--max-queue`. */
export function flagOf(key: SettingKey): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `maxQueue` as `LECTOR_MAX_QUEUE`. */
export function variableOf(key: SettingKey): string {
  return `LECTOR_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function about<T extends z.ZodType>(schema: T, meta: SettingMeta): T {
  return schema.meta({ ...meta });
}
