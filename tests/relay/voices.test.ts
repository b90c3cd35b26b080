import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';
import { makeAudio } from '../fixtures/make-audio.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));

let modelsFolder: string;
let relay: RelayProcess;

beforeAll(async () => {
  modelsFolder = await mkdtemp(join(tmpdir(), 'lector-stored-'));
  relay = await startRelayProcess({ modelsFolder });
  await writeFile(join(modelsFolder, 'me.mp3'), makeAudio('audio/mpeg', 6));
});
afterAll(async () => {
  await relay?.stop();
  await rm(modelsFolder, { recursive: true });
});

/** Asks as people do, and reads the JSON of the answer. */
async function curl(path: string, ...args: string[]) {
  const { status, stdout, stderr } = await runCommand('curl', ['-sS', ...args, relay.url + path]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout.toString());
}

test('what curl uploads is there after a restart, for the relay and for say', async () => {
  const mp3 = join(modelsFolder, 'me.mp3');
  const consent = await curl(
    '/v1/audio/voice_consents',
    ...['-F', 'name=Ada', '-F', `recording=@${mp3}`, '-F', 'language=en-GB'],
  );
  expect(consent).toMatchObject({ object: 'audio.voice_consent', name: 'Ada', language: 'en-GB' });
  const voice = await curl(
    '/v1/audio/voices',
    ...['-F', 'name=Me', '-F', `audio_sample=@${mp3};type=audio/mpeg`, '-F', `consent=${consent.id}`],
  );
  expect(voice).toMatchObject({ object: 'audio.voice', name: 'Me' });
  const mix = JSON.stringify({ name: 'Bedtime', mix: 'en-gb-henry' });
  const saved = await curl('/v1/audio/voices', '-H', 'content-type: application/json', '-d', mix);

  await relay.stop();
  relay = await startRelayProcess({ modelsFolder });
  const { voices } = await curl('/v1/audio/voices?all=true');
  expect(voices.filter(({ id }: { id: string }) => id.startsWith('voice_'))).toMatchObject([
    { id: voice.id, name: 'Me', language: 'en-gb', available: false },
    { id: saved.id, name: 'Bedtime', model: 'builtin', available: true },
  ]);
  expect(await curl(`/v1/audio/voice_consents/${consent.id}`)).toEqual(consent);

  const say = (name: string) =>
    runCommand(process.execPath, [PROGRAM, 'say', 'Hi.', '--voice', name, '-o', '-', '--format', 'wav'], {
      env: { LECTOR_MODELS_DIR: modelsFolder },
    });
  expect(await say('bedtime')).toMatchObject({ status: 0, stderr: '-: en-gb-henry (builtin)\n' });
  expect(await say('me')).toMatchObject({ status: 1, stderr: expect.stringContaining('recorded voice yet') });
});
