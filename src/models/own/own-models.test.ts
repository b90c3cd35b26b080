import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOwnModelFile } from '../../../relay/own-model-file.ts';
import { registry as shipped } from '../../../tests/fixtures/ask.ts';
import { listingOf } from '../../../tests/fixtures/listing.ts';
import { findModel } from '../registry.ts';
import { createLiveRegistry } from './live-registry.ts';
import { createOwnModels } from './own-models.ts';
import { readTarget } from './target.ts';

const FILES = {
  'config.json': '{"model_type":"style_text_to_speech_2"}',
  'onnx/model.onnx': 1000,
  'voices/af_sky.bin': 522240,
};

let folder: string;
const told: string[] = [];
const log = { warn: (message: string) => told.push(message), error: (message: string) => told.push(message) };

beforeEach(async () => {
  told.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'lector-own-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As one process of those that share a folder sees it. */
function open() {
  const store = createOwnModelFile(join(folder, 'own-models.json'), log);
  const live = createLiveRegistry(shipped, store, log);
  return { live, own: createOwnModels({ live, store }) };
}

test('what one process adds or removes, another one sees at its next look, in the very same registry', async () => {
  const [here, there] = [open(), open()];
  const { registry } = there.live;
  const { entry } = await here.own.addListing(listingOf('someone/Kokoro', FILES, { license: 'MIT' }));
  expect(findModel(registry, entry.id)).toBeUndefined();
  await there.live.refresh();
  expect(findModel(registry, entry.id)).toEqual(entry);
  const { models } = registry;
  await there.live.refresh();
  expect(registry.models).toBe(models);
  expect(await there.own.remove(entry.id)).toBe(true);
  await here.live.refresh();
  expect(here.live.registry.models).toEqual(shipped.models);
});

test('an id is the name of the repository, and another where that one is taken', async () => {
  const { own } = open();
  const add = async (repo: string, part?: string) =>
    (await own.addListing(listingOf(repo, FILES, part ? { part } : {}))).entry.id;
  expect(await add('one/Kokoro')).toBe('one-kokoro'); // `kokoro` ships
  expect(await add('one/My_Model.v2')).toBe('my_model.v2');
  expect(await add('two/My_Model.v2')).toBe('two-my_model.v2');
  expect(await add('one/voices', 'en_US-lessac-medium')).toBe('en_us-lessac-medium');
  expect(await add('one/voices', 'onnx/italian')).toBe('voices-italian');
  await expect(add('one/voices', 'onnx/italian')).rejects.toMatchObject({
    code: 'model_exists',
    message: "'onnx/italian' of 'one/voices' has been added already; it is called 'voices-italian' here.",
  });
});

test('what this Lector can not read is kept and told, and a file that is no list is not written over', async () => {
  const path = join(folder, 'own-models.json');
  const newer = { kind: 'hologram', entry: { id: 'from-the-future' } };
  await writeFile(path, JSON.stringify({ version: 1, models: [newer] }));
  const { own, live } = open();
  await live.refresh();
  expect(told).toHaveLength(1);
  await own.addListing(listingOf('one/thing', FILES));
  expect(JSON.parse(await readFile(path, 'utf8')).models).toMatchObject([newer, { entry: { id: 'thing' } }]);
  await writeFile(path, 'not JSON');
  await live.refresh();
  expect(live.registry.models.map(({ id }) => id)).toContain('thing');
  await expect(own.addListing(listingOf('one/more', FILES))).rejects.toThrow('can not be read');
  expect(await readFile(path, 'utf8')).toBe('not JSON');
});

test('a person names a model by its name, its address or as a voice of Piper', () => {
  expect(readTarget(' owner/Name.v1 ')).toEqual({ repo: 'owner/Name.v1' });
  expect(readTarget('https://huggingface.co/owner/name/tree/v2')).toEqual({
    repo: 'owner/name',
    revision: 'v2',
  });
  expect(readTarget('de_DE-thorsten-medium')).toEqual({
    repo: 'rhasspy/piper-voices',
    part: 'de_DE-thorsten-medium',
  });
  for (const wrong of ['', 'name', 'a/b/c', 'https://example.com/x', 'a b/c']) {
    expect(readTarget(wrong), wrong).toBeUndefined();
  }
});
