import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatterboxFiles } from '../fixtures/chatterbox.ts';
import { chatterboxContext } from '../fixtures/chatterbox-context.ts';
import { startFamilyHub } from '../fixtures/family-hub.ts';
import { runTool } from '../fixtures/ffmpeg.ts';
import type { Hub } from '../fixtures/hub.ts';
import { MADE_TYPES, makeAudio } from '../fixtures/make-audio.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const kind = { kind: 'turbo' as const };
let hub: Hub;
let relay: RelayProcess;
let folder: string;
let start: () => Promise<RelayProcess>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lector-cloning-'));
  await writeFile(join(folder, 'Grandma.WAV'), makeAudio('audio/wav', 6));
  await writeFile(join(folder, 'notes.txt'), 'not a voice');
  const files = chatterboxFiles(kind);
  const { entry } = chatterboxContext(kind, files);
  const family = await startFamilyHub([{ entry, files }]);
  hub = family.hub;
  const modelsFolder = join(folder, 'models');
  start = () =>
    startRelayProcess({ registry: family.registry, modelsFolder, args: ['--voices-dir', folder] });
  relay = await start();
  const answer = await fetch(`${relay.url}/v1/models/chatterbox-turbo/download`, { method: 'POST' });
  expect(await answer.text()).toContain('model.download.done');
}, 60_000);
afterAll(async () => {
  await relay?.stop();
  await hub?.close();
  await rm(folder, { recursive: true });
});

const client = () => new OpenAI({ apiKey: 'x', baseURL: `${relay.url}/v1`, maxRetries: 0 });

async function speak(voice: string, fields: object = {}) {
  const answer = await client().audio.speech.create({
    model: 'auto',
    input: 'One sentence, and that is all of it.',
    voice,
    response_format: 'pcm',
    ...fields,
  } as OpenAI.Audio.SpeechCreateParams);
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function upload(seconds: number, type: (typeof MADE_TYPES)[number] = 'audio/mpeg', name = 'Ada') {
  const file = new File([makeAudio(type, seconds)], 'me', { type });
  const send = async (path: string, fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields)) body.append(key, value);
    return (await fetch(relay.url + path, { method: 'POST', body })).json() as Promise<{ id: string }>;
  };
  const consent = await send('/v1/audio/voice_consents', { name, language: 'en', recording: file });
  return send('/v1/audio/voices', { name, audio_sample: file, consent: consent.id });
}

test('an uploaded voice speaks, unlike the own one, the same again after a restart, from what was kept', async () => {
  const { id } = await upload(7);
  const own = await speak('default');
  const cloned = await speak('Ada');
  expect(cloned.headers.get('x-voice')).toBe(id);
  expect(cloned.headers.get('x-lector-cloned')).toBe('true');
  expect(own.headers.get('x-lector-cloned')).toBeNull();
  expect(cloned.bytes.length).toBeGreaterThan(4800);
  expect(cloned.bytes.equals(own.bytes)).toBe(false);
  const kept = async () =>
    (await readdir(join(folder, 'models'), { recursive: true })).filter((f) => f.includes('keepsakes'));
  const before = await kept();
  await relay.stop();
  relay = await start();
  const again = await speak(id);
  expect(again.bytes.equals(cloned.bytes)).toBe(true);
  expect(await kept()).toEqual(before);
});

test('a file of the folder of voices speaks by its name in any case, with its ending or without; others do not exist', async () => {
  const [a, b] = [await speak('grandma'), await speak('GRANDMA.wav')];
  expect(a.bytes.equals(b.bytes)).toBe(true);
  expect(a.headers.get('x-lector-cloned')).toBe('true');
  for (const voice of ['notes', '../Grandma.WAV', join(folder, 'Grandma.WAV')]) {
    await expect(speak(voice)).rejects.toMatchObject({ status: 400, param: 'voice' });
  }
});

test('files of a copied voice say inside that its owner never said this, those of the own voice nothing', async () => {
  for (const response_format of ['opus', 'flac'] as const) {
    const remarkOf = (bytes: Buffer) => {
      const args = ['-v', 'error', '-show_entries', 'format_tags:stream_tags', '-of', 'json', '-'];
      return runTool('ffprobe', args, bytes).stdout.toString();
    };
    expect(remarkOf((await speak('grandma', { response_format })).bytes)).toContain(
      'its owner never said this',
    );
    expect(remarkOf((await speak('default', { response_format })).bytes)).not.toContain('never said');
  }
});

test('a recording of every type is taken with one request, and a seed changes how it speaks', async () => {
  const sounds = new Set<string>();
  for (const type of MADE_TYPES) {
    const ref_audio = Buffer.from(makeAudio(type, 6)).toString('base64');
    const { headers, bytes } = await speak('', { voice: undefined, ref_audio });
    expect([type, headers.get('x-voice')]).toEqual([type, 'ref_audio']);
    expect(bytes.length).toBeGreaterThan(4800);
  }
  const ref_audio = Buffer.from(makeAudio('audio/flac', 6)).toString('base64');
  for (const seed of [1, 2, 1])
    sounds.add((await speak('', { voice: undefined, ref_audio, seed })).bytes.toString('base64'));
  expect(sounds.size).toBe(2);
});

test('too short, silent and unreadable recordings are refused with the reason, and the engine speaks on', async () => {
  expect(await upload(2, 'audio/wav', 'Short')).toMatchObject({
    error: { param: 'audio_sample', message: expect.stringContaining('2.0 s long') },
  });
  const silence = runTool('ffmpeg', [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    'anullsrc',
    '-t',
    '6',
    '-f',
    'wav',
    '-',
  ]).stdout;
  const broken = Buffer.from(makeAudio('audio/flac', 6)).subarray(0, 60);
  for (const [bytes, reason] of [
    [silence, 'silent'],
    [broken, "can't be used"],
  ] as const) {
    await expect(speak('', { voice: undefined, ref_audio: bytes.toString('base64') })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_reference',
      message: expect.stringContaining(reason),
    });
  }
  expect((await speak('default')).bytes.length).toBeGreaterThan(4800);
});
