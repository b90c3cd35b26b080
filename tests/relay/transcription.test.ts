import OpenAI, { toFile } from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTool } from '../fixtures/ffmpeg.ts';
import type { Hub } from '../fixtures/hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { recordTones, type Tone, toneText } from '../fixtures/tones.ts';
import { startWhisperHub } from '../fixtures/whisper-hub.ts';

const TONES: Tone[] = [
  { word: 'delta', start: 0.5, end: 1.2 },
  { word: 'alpha', start: 1.8, end: 2.6 },
  { word: 'golf', start: 3.4, end: 4 },
];

let hub: Hub;
let relay: RelayProcess;
let client: OpenAI;
let recording: File;

beforeAll(async () => {
  const { hub: started, registry } = await startWhisperHub();
  hub = started;
  relay = await startRelayProcess({ registry, args: ['--max-recording', '5000000'] });
  client = new OpenAI({ baseURL: `${relay.url}/v1`, apiKey: 'none', maxRetries: 0 });
  recording = await toFile(await recordTones(TONES, 4.6), 'tones.flac');
});

afterAll(async () => {
  await relay?.stop();
  await hub?.close();
});

const listen = (options: object = {}) =>
  client.audio.transcriptions.create({ file: recording, model: 'whisper-1', ...options });

test('says that the model has to be downloaded, and does so', async () => {
  await expect(listen()).rejects.toMatchObject({ status: 404, code: 'model_not_downloaded', param: 'model' });
  const download = await fetch(`${relay.url}/v1/models/whisper-1/download`, { method: 'POST' });
  expect(await download.text()).toContain('"type":"model.download.done"');
  const ids = (await client.models.list()).data.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['tones', 'whisper-1', 'gpt-4o-transcribe']));
  expect(await client.models.retrieve('tones')).toMatchObject({
    lector: { kind: 'transcription', state: 'ready' },
  });
});

test('the official client gets each format as OpenAI writes it', async () => {
  const text = 'delta alpha golf';
  const usage = { type: 'duration', seconds: 5 };
  expect(await listen()).toEqual({ text, usage });
  expect(await listen({ response_format: 'text' })).toBe(`${text}\n`);
  expect(await listen({ response_format: 'srt' })).toMatch(
    /^1\n00:00:00,\d{3} --> 00:00:01,\d{3}\ndelta\n\n2\n00:00:01,\d{3} --> 00:00:02,\d{3}\nalpha\n\n3\n/,
  );
  expect(await listen({ response_format: 'vtt' })).toMatch(
    /^WEBVTT\n\n00:00:00\.\d{3} --> 00:00:01\.\d{3}\ndelta\n\n/,
  );
  const verbose = await listen({
    response_format: 'verbose_json',
    timestamp_granularities: ['word', 'segment'],
  });
  expect(verbose).toMatchObject({
    ...{ task: 'transcribe', language: 'english', duration: 4.6, text, usage },
    words: TONES.map(({ word, start, end }) => ({
      word,
      start: expect.closeTo(start, 0),
      end: expect.closeTo(end, 0),
    })),
    segments: TONES.map(({ word }, id) => ({ id, seek: 0, text: ` ${word}`, temperature: 0 })),
  });
  const onlyWords = await listen({ response_format: 'verbose_json', timestamp_granularities: ['word'] });
  expect(Object.keys(onlyWords)).toContain('words');
  expect(Object.keys(onlyWords)).not.toContain('segments');
});

test('the text streams as events, a stretch at a time', async () => {
  const stream = await client.audio.transcriptions.create({
    ...{ file: recording, model: 'gpt-4o-mini-transcribe', stream: true },
  });
  const events: object[] = [];
  for await (const event of stream) events.push(event);
  expect(events).toEqual([
    ...['delta', ' alpha', ' golf'].map((delta) => ({ type: 'transcript.text.delta', delta })),
    {
      type: 'transcript.text.done',
      text: 'delta alpha golf',
      usage: { type: 'duration', seconds: 5 },
    },
  ]);
});

test('translates; a film is heard too, and who leaves half-way holds nobody up', async () => {
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=1400:duration=0.6,adelay=500,apad=pad_dur=1'];
  const film = ['-f', 'lavfi', '-i', 'testsrc=duration=2:rate=5', ...sound, '-c:v', 'mpeg4', '-c:a', 'aac'];
  const target = ['-t', '2', '-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4', '-'];
  const { stdout } = runTool('ffmpeg', ['-nostdin', '-v', 'error', ...film, ...target]);
  const file = await toFile(stdout, 'film.mp4');
  const translation = await client.audio.translations.create({
    ...{ file, model: 'whisper-1', response_format: 'verbose_json' },
  });
  expect(translation).toMatchObject({ text: 'four', language: 'english', task: 'translate' });

  const tones = toneText(90);
  const long = await toFile(await recordTones(tones, 90), 'long.flac');
  const leaving = await client.audio.transcriptions.create({ file: long, model: 'tones', stream: true });
  for await (const _ of leaving) break;
  const whole = await client.audio.transcriptions.create({ file: long, model: 'tones', language: 'en' });
  expect(whole).toMatchObject({
    text: tones.map(({ word }) => word).join(' '),
    usage: { type: 'duration', seconds: 90 },
  });
});

test('wrong requests are told what is wrong with them, and the next one is served', async () => {
  const noise = await toFile(new Uint8Array(5000).fill(7), 'noise.mp3');
  const empty = await toFile(new Uint8Array(0), 'empty.mp3');
  const wrong: [object, object][] = [
    [{ file: noise }, { status: 400, param: 'file', code: 'invalid_value' }],
    [{ file: empty }, { status: 400, param: 'file' }],
    [{ file: undefined }, { status: 400, param: 'file', code: 'missing_required_parameter' }],
    [{ language: 'klingon' }, { status: 400, param: 'language' }],
    [{ model: 'tts-1' }, { status: 404, param: 'model', code: 'model_not_found' }],
    [{ response_format: 'diarized_json' }, { status: 400, param: 'response_format' }],
    [{ temperature: 3 }, { status: 400, param: 'temperature' }],
    [{ timestamp_granularities: ['word'] }, { status: 400, param: 'timestamp_granularities' }],
    [{ file: await toFile(new Uint8Array(6_000_000), 'a.wav') }, { status: 413, param: 'file' }],
  ];
  for (const [options, error] of wrong) await expect(listen(options)).rejects.toMatchObject(error);
  expect(await listen({ language: 'en', prompt: 'alpha', temperature: 0.2 })).toMatchObject({
    text: 'delta alpha golf',
  });
});

test('is removed like any other model', async () => {
  await client.models.delete('tones');
  await expect(listen()).rejects.toMatchObject({ status: 404, code: 'model_not_downloaded' });
});
