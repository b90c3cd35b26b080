import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePocket } from '../../tools/make-pocket.mjs';
import { readEvents } from '../fixtures/ask.ts';
import { startFamilyHub } from '../fixtures/family-hub.ts';
import type { Hub } from '../fixtures/hub.ts';
import { makeAudio } from '../fixtures/make-audio.ts';
import { pocketContext } from '../fixtures/pocket-context.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const INPUT = 'The quick fox, he said, jumps over one lazy dog and two others.';

let hub: Hub;
let relay: RelayProcess;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lector-pocket-'));
  await writeFile(join(folder, 'Grandma.wav'), makeAudio('audio/wav', 6));
  const files = makePocket();
  const family = await startFamilyHub([{ entry: pocketContext(files).entry, files }]);
  hub = family.hub;
  relay = await startRelayProcess({ registry: family.registry, args: ['--voices-dir', folder] });
  const answer = await fetch(`${relay.url}/v1/models/pocket-english/download`, { method: 'POST' });
  expect(await answer.text()).toContain('model.download.done');
}, 60_000);
afterAll(async () => {
  await relay?.stop();
  await hub?.close();
  await rm(folder, { recursive: true });
});

async function speak(fields: object): Promise<Buffer> {
  const body = { model: 'pocket-english', voice: 'alba', input: INPUT, response_format: 'pcm', ...fields };
  const answer = await fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([answer.status, answer.status === 200 ? '' : bytes.toString()]).toEqual([200, '']);
  return bytes;
}

interface Delta {
  segment?: number;
  is_part?: boolean;
  audio: string;
  words: { start: number; end: number; start_time: number }[];
}

test('one sentence comes in parts, in the order in which they are computed, each word once', async () => {
  const whole = await speak({});
  const events = readEvents((await speak({ stream_format: 'sse' })).toString()) as unknown as Delta[];
  const deltas = events.filter(({ segment }) => segment !== undefined);
  expect(new Set(deltas.map(({ segment }) => segment))).toEqual(new Set([0]));
  expect(deltas.map(({ is_part }) => is_part === true)).toEqual(deltas.map((_, i) => i < deltas.length - 1));
  const sounds = deltas.map(({ audio }) => Buffer.from(audio, 'base64'));
  // Two frames of 1920 samples come first.
  expect(sounds[0]).toHaveLength(2 * 1920 * 2);
  expect(sounds.length).toBeGreaterThan(5);
  expect(Buffer.concat(sounds).equals(whole)).toBe(true);
  const words = deltas.flatMap((delta) => delta.words);
  expect(words.map(({ start, end }) => INPUT.slice(start, end))).toEqual(INPUT.match(/\w+/g));
});

test('a recording of the folder of voices speaks, and a seed changes the sound', async () => {
  const [own, cloned, again, seeded] = [
    await speak({}),
    await speak({ voice: 'grandma' }),
    await speak({ voice: 'grandma' }),
    await speak({ seed: 5 }),
  ];
  expect(cloned.equals(own)).toBe(false);
  expect(again.equals(cloned)).toBe(true);
  expect(seeded.equals(own)).toBe(false);
});
