import { expect, test } from 'vitest';
import {
  askHandler,
  postJson,
  postSpeech,
  readError,
  readEvents,
  registry,
} from '../../tests/fixtures/ask.ts';
import { pcmToFloat } from '../../tests/fixtures/check-speech.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../../tests/fixtures/ffmpeg.ts';
import { STREAMED_FORMATS } from '../audio/encoder.ts';
import { SAMPLE_RATES } from '../audio/sample-rates.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });
const BODY = { model: 'tts-1', voice: 'alloy', input: 'One short sentence, and another. The end.' };

async function speak(more: object) {
  const response = await postSpeech(ask, { ...BODY, response_format: 'pcm', ...more });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, new TextDecoder().decode(bytes.subarray(0, 300))).toBe(200);
  return { headers: response.headers, bytes };
}

const pcm = async (more: object) => pcmToFloat((await speak(more)).bytes);
const loudness = (sound: Float32Array) => Math.sqrt(sound.reduce((sum, x) => sum + x * x, 0) / sound.length);
const peak = (sound: Float32Array) => sound.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

const usual = await pcm({});

test.each(STREAMED_FORMATS.flatMap((format) => SAMPLE_RATES[format].map((rate) => [format, rate] as const)))(
  '%s at %i Hz is what it says, and as long as ever',
  async (response_format, rate) => {
    const { headers, bytes } = await speak({ response_format, sample_rate: rate });
    expect(headers.get('x-sample-rate')).toBe(String(rate));
    const seconds = usual.length / 24_000;
    if (response_format === 'pcm') {
      expect(bytes.length / 2 / rate).toBeCloseTo(seconds, 3);
      return;
    }
    // Ogg Opus always plays at 48 kHz.
    const played = response_format === 'opus' ? 48_000 : rate;
    expect(probeWithFfprobe(bytes)['sample_rate']).toBe(String(played));
    const excess = decodeWithFfmpeg(bytes, 24_000).length / 24_000 - seconds;
    expect(excess).toBeGreaterThan(-0.001);
    // A codec's frames last the longer, the lower the rate.
    expect(excess).toBeLessThan(['mp3', 'aac'].includes(response_format) ? 0.02 + 3000 / rate : 0.001);
  },
);

test('another rate is the same sound', async () => {
  const low = await pcm({ sample_rate: 8000 });
  const high = await pcm({ sample_rate: 48_000 });
  expect(loudness(high) / loudness(usual)).toBeCloseTo(1, 2);
  expect(loudness(low) / loudness(usual)).toBeGreaterThan(0.8);
});

test('events count time at the rate that is asked for', async () => {
  const body = { ...BODY, model: 'gpt-4o-mini-tts', response_format: 'pcm', stream_format: 'sse' };
  const done = async (more: object) =>
    readEvents(await (await postSpeech(ask, { ...body, ...more })).text()).at(-1);
  const { duration } = (await done({})) as { duration: number };
  expect((await done({ sample_rate: '16000' }))?.['duration']).toBeCloseTo(duration, 3);
});

test('captions and dialogues have the rate too', async () => {
  for (const [path, body] of [
    ['/dev/captioned_speech', BODY],
    ['/v1/audio/speech/timestamps', BODY],
    ['/dev/dialogue', { turns: [{ voice: 'alloy', text: 'Yes.' }] }],
    ['/tts', { text: 'Yes.' }],
  ] as const) {
    const response = await postJson(ask, path, { ...body, response_format: 'wav', sample_rate: 16_000 });
    await response.arrayBuffer();
    expect([path, response.status, response.headers.get('x-sample-rate')]).toEqual([path, 200, '16000']);
  }
});

test('half the volume is half as loud', async () => {
  expect(loudness(await pcm({ volume_multiplier: '0.5' })) / loudness(usual)).toBeCloseTo(0.5, 3);
});

test('ten times the volume is much louder and clips nowhere', async () => {
  const loud = await pcm({ volume_multiplier: 10 });
  expect(loud.length).toBe(usual.length);
  expect(loudness(loud)).toBeGreaterThan(2 * loudness(usual));
  expect(peak(loud)).toBeLessThanOrEqual(1);
});

test.each([
  [{ sample_rate: 7999 }, 'sample_rate', /8000/],
  [{ sample_rate: 24_001 }, 'sample_rate', /24000/],
  [{ sample_rate: 'high' }, 'sample_rate', /number/],
  [{ sample_rate: 44_100, response_format: 'opus' }, 'sample_rate', /opus can have 8000, 12000/],
  [{ sample_rate: 24_000, response_format: 'ac3' }, 'sample_rate', /48000/],
  [{ volume_multiplier: 0 }, 'volume_multiplier', /above 0/],
  [{ volume_multiplier: 10.1 }, 'volume_multiplier', /10/],
  [{ volume_multiplier: 'loud' }, 'volume_multiplier', /number/],
])('%j is refused', async (more, param, message) => {
  const error = await readError(await postSpeech(ask, { ...BODY, ...more }));
  expect(error).toMatchObject({ status: 400, param, code: 'invalid_value' });
  expect(error.message).toMatch(message);
});
