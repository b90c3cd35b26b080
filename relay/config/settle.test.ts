import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printSettled } from './describe.ts';
import { settle } from './settle.ts';

const folder = mkdtempSync(join(tmpdir(), 'lector-config-'));
const path = join(folder, 'lector.config.json');

afterAll(() => rmSync(folder, { recursive: true }));

function settleWith(file: object | undefined, args: string[] = [], env: Record<string, string> = {}) {
  rmSync(path, { force: true });
  if (file) writeFileSync(path, JSON.stringify(file));
  return settle({ args, env: { XDG_CONFIG_HOME: folder, ...env }, folder });
}

test('a flag goes before a variable, that before the file, that before the default', () => {
  const file = { port: 1, maxQueue: 1, grace: 1 };
  const { settings, sources } = settleWith(file, ['--port', '3'], {
    LECTOR_PORT: '2',
    LECTOR_MAX_QUEUE: '2',
  });
  expect(settings).toMatchObject({ port: 3, maxQueue: 2, grace: 1, host: '127.0.0.1' });
  expect(sources).toMatchObject({
    port: '--port',
    maxQueue: 'LECTOR_MAX_QUEUE',
    grace: path,
    host: 'default',
  });
});

test('lists come from several flags, or with commas from a variable; switches from words', () => {
  expect(settleWith(undefined, ['--allow-host', 'a', '--allow-host', 'b:1']).settings.allowHost).toEqual([
    'a',
    'b:1',
  ]);
  const { settings } = settleWith(undefined, [], { LECTOR_PRELOAD: 'kokoro, builtin', LECTOR_OPEN: 'yes' });
  expect(settings).toMatchObject({ preload: ['kokoro', 'builtin'], open: true });
});

test.each<[object | undefined, string[], Record<string, string>, string]>([
  [undefined, ['--port', 'http'], {}, '--port must be a whole number from 0 to 65535, not "http".'],
  [undefined, ['--port='], {}, '--port must be a whole number from 0 to 65535, not "".'],
  [
    undefined,
    [],
    { LECTOR_KEEP_ALIVE: '-1' },
    'LECTOR_KEEP_ALIVE must be a number that is not below 0, not -1.',
  ],
  [{ port: '80' }, [], {}, `${path}: port must be a whole number from 0 to 65535, not "80".`],
  [{ engine: 'gpu' }, [], {}, `${path}: engine must be auto, tab or node, not "gpu".`],
  [{ apiKey: 12345 }, [], {}, `${path}: apiKey must be text.`],
  [{ apikey: 'x' }, [], {}, `${path}: there is no setting 'apikey'. Did you mean 'apiKey'?`],
])('%j %j %j is refused, and its source named', (file, args, env, message) => {
  expect(() => settleWith(file, args, env)).toThrow(new Error(message));
});

test('an unknown variable is told of, an empty one is as good as none', () => {
  const { warnings, settings } = settleWith(undefined, [], { LECTOR_PROT: '1', LECTOR_PORT: '' });
  expect(warnings).toEqual(['The variable LECTOR_PROT means nothing here. Did you mean LECTOR_PORT?']);
  expect(settings.port).toBe(4280);
});

test('a file that is named must be there and be JSON', () => {
  expect(() => settleWith(undefined, ['--config', 'none.json'])).toThrow(/none\.json/);
  writeFileSync(path, '{');
  expect(() => settle({ env: {}, folder })).toThrow(/lector\.config\.json is no JSON/);
});

test('a path in the file is meant from where the file lies', () => {
  expect(settleWith({ modelsDir: 'weights' }).settings.modelsDir).toBe(join(folder, 'weights'));
});

test('plugins are names, files and objects, from any place', () => {
  const loud = { name: 'loudness', options: { target: -16 } };
  expect(settleWith({ plugins: ['loudness', './own.mjs'] }).settings.plugins).toEqual([
    { name: 'loudness' },
    { module: join(folder, 'own.mjs') },
  ]);
  const env = { LECTOR_PLUGINS: JSON.stringify([loud]) };
  expect(settleWith(undefined, [], env).settings.plugins).toEqual([loud]);
  expect(() => settleWith({ plugins: ['nobody'] })).toThrow(`${path}: plugins: There is no plugin 'nobody'.`);
});

test('the settled values are shown with their sources, the key masked', () => {
  const shown = printSettled(settleWith({ apiKey: 'very-secret' }));
  expect(shown).toMatch(new RegExp(`^apiKey +\\*{8} +${path}$`, 'm'));
  expect(shown).not.toContain('very-secret');
});
