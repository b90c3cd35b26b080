import { beforeAll, expect, test, vi } from 'vitest';
import { contextOf } from '../../../tests/fixtures/families.ts';
import { loadEspeakInNode } from '../../../tests/fixtures/kokoro-node.ts';
import { readKokoro } from '../../../tests/fixtures/models.ts';
import { piperFiles, piperSettings } from '../../../tests/fixtures/piper.ts';
import { segmentsFor } from '../../../tests/fixtures/segments.ts';
import type { PhonemeSegment, Segment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';
import type { Espeak } from '../builtin/espeak.ts';
import type { FamilyContext } from '../family.ts';
import type { Model, SpeakOptions } from '../model.ts';
import type { OnnxSession } from '../onnx/session.ts';
import type { VoiceEntry } from '../registry/schema.ts';
import { readPiperConfig } from './config.ts';
import { loadPiper } from './load.ts';
import { createPiper } from './model.ts';

const TEXT = 'The quick brown fox, aged 21, jumps — over “the lazy dog” — again.';

let espeak: Espeak;

beforeAll(async () => {
  espeak = await loadEspeakInNode();
});

function voice(id: string, speaker?: number | string): VoiceEntry {
  return { id, name: id, language: 'en-us', gender: 'neutral', ...(speaker !== undefined && { speaker }) };
}

function contextFor(changes?: Record<string, unknown>, voices = [voice('tiny')]): FamilyContext {
  return contextOf({ family: 'piper', files: piperFiles(changes), voices, languages: ['en-us'] });
}

function options(values: Partial<SpeakOptions> = {}): SpeakOptions {
  return { voice: 'tiny', speed: 1, signal: new AbortController().signal, ...values };
}

async function segmentOf(model: Model, text: string): Promise<Segment> {
  for await (const segment of segmentsFor(model, text, { espeak })) return segment;
  throw new Error('There is no segment.');
}

async function speak(model: Model, values?: Partial<SpeakOptions>, text = TEXT) {
  return model.synthesize(await segmentOf(model, text), options(values));
}

test.each([22050, 16000])('a voice of %i Hz speaks at 24000, and every word has its time', async (rate) => {
  const model = await loadPiper(contextFor({ audio: { sample_rate: rate } }));
  const { pcm, words } = await speak(model);
  expect(model.sampleRate).toBe(24000);
  // Frames of 256 samples at the voice's rate.
  expect(Math.abs(((pcm.length * rate) / 24000 / 256) % 1)).toBeLessThan(0.02);
  expect(pcm.every((sample) => Math.abs(sample) <= 1)).toBe(true);
  expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.match(/[\p{L}\p{N}]+/gu));
  let last = 0;
  for (const { startTime, endTime } of words) {
    expect(startTime).toBeGreaterThanOrEqual(last - 1e-9);
    expect(endTime).toBeGreaterThan(startTime);
    last = endTime;
  }
  expect(last).toBeLessThan(pcm.length / 24000);
  await model.dispose();
});

/** A model around a graph that says what it is told to. */
function modelOf(outputs: (ids: number) => Record<string, Float32Array>): Model {
  const value = (data: Float32Array) => {
    return {
      dims: [data.length],
      type: 'float32',
      dispose: () => undefined,
      getData: async () => data,
    } as const;
  };
  const graph: OnnxSession = {
    inputs: [],
    outputNames: ['output'],
    run: async ({ input }) => {
      const given = outputs(input?.dims[1] ?? 0);
      return Object.fromEntries(Object.entries(given).map(([name, data]) => [name, value(data)]));
    },
    value: (_type, data, dims) => ({ ...value(data as Float32Array), dims }),
    release: async () => undefined,
  };
  const config = readPiperConfig(JSON.stringify(piperSettings()), 'tiny.onnx.json');
  const speakers = new Map([['tiny', 0]]);
  return createPiper({ id: 'tiny', graph, device: 'native', config, speakers, warn: fail });
}

function fail(message: string): never {
  throw new Error(message);
}

/** `a bc.` */
const SEGMENT: PhonemeSegment = {
  ...{ index: 0, language: 'en-us', ...mapSource('a b'), start: 0, end: 3 },
  phonemes: 'a bc.',
  words: [
    { start: 0, end: 1, from: 0, to: 1 },
    { start: 2, end: 3, from: 2, to: 4 },
  ],
};

test('words begin and end where the graph says how many frames each id is heard', async () => {
  // ^ _, a _, space _, b _, c _, . _, $: 3, 6, 4, 2, 5, 7, 9 frames.
  const durations = Float32Array.of(1, 2, 3, 3, 2, 2, 1, 1, 2, 3, 4, 3, 9);
  const sound = new Float32Array(36 * 256);
  const { words } = await modelOf(() => ({ output: sound, durations })).synthesize(SEGMENT, options());
  const frames = words.map(({ startTime, endTime }) =>
    [startTime, endTime].map((time) => (time * 22050) / 256),
  );
  expect(frames.flat().map((frame) => Math.round(frame * 1e6) / 1e6)).toEqual([3, 11, 11, 20]);
});

test('where the graph does not say it, or it does not fit the sound, times are estimated', async () => {
  const sound = new Float32Array(1000 * 256);
  const plain = await modelOf(() => ({ output: sound })).synthesize(SEGMENT, options());
  expect(plain.words[1]?.startTime).toBeGreaterThan(plain.words[0]!.startTime);
  for (const durations of [new Float32Array(13).fill(5), new Float32Array(12).fill(1)]) {
    expect(await modelOf(() => ({ output: sound, durations })).synthesize(SEGMENT, options())).toEqual(plain);
  }
});

test('a sound that is not a number is a failure', async () => {
  const broken = modelOf(() => ({ output: Float32Array.of(0, Number.NaN) }));
  await expect(broken.synthesize(SEGMENT, options())).rejects.toThrow('not a number');
});

test('the same request gives the same sound, in another engine too, and another seed another one', async () => {
  const [one, other] = [await loadPiper(contextFor()), await loadPiper(contextFor())];
  const first = await speak(one);
  await speak(one, {}, 'Something else in between.');
  expect(await speak(one)).toEqual(first);
  expect(await speak(other)).toEqual(first);
  expect((await speak(one, { style: { seed: 1 } })).pcm).not.toEqual(first.pcm);
});

test('without any temperature the seed has nothing to say', async () => {
  const model = await loadPiper(contextFor());
  const flat = await speak(model, { style: { temperature: 0 } });
  expect(await speak(model, { style: { temperature: 0, seed: 7 } })).toEqual(flat);
  expect(flat.pcm).not.toEqual((await speak(model)).pcm);
});

test('speed makes the sound shorter and longer', async () => {
  const model = await loadPiper(contextFor());
  const style = { temperature: 0 };
  const lengths: number[] = [];
  for (const speed of [0.5, 1, 2]) lengths.push((await speak(model, { speed, style })).pcm.length);
  const [slow = 0, usual = 1, fast = 0] = lengths;
  // Each symbol takes a whole number of frames.
  expect(slow / usual).toBeGreaterThan(1.6);
  expect(fast / usual).toBeLessThan(0.75);
});

test('speakers sound different, by number and by name, and one who is not there is refused', async () => {
  const changes = { num_speakers: 3, speaker_id_map: { anna: 0, bert: 2 } };
  const voices = [voice('anna', 'anna'), voice('bert', 'bert'), voice('second', 1), voice('zero', 0)];
  const model = await loadPiper(contextFor(changes, voices));
  const style = { temperature: 0 };
  const sounds = new Map<string, Float32Array>();
  for (const { id } of voices) sounds.set(id, (await speak(model, { voice: id, style })).pcm);
  expect(sounds.get('anna')).toEqual(sounds.get('zero'));
  expect(sounds.get('anna')).not.toEqual(sounds.get('bert'));
  expect(sounds.get('bert')).not.toEqual(sounds.get('second'));
  await expect(speak(model, { voice: 'carl' })).rejects.toMatchObject({ code: 'voice_not_found' });
  for (const speaker of ['carl', 3]) {
    const wrong = loadPiper(contextFor(changes, [voice('carl', speaker)]));
    await expect(wrong).rejects.toThrow(`the speaker '${speaker}', whom its files do not have`);
  }
});

test('a voice of letters is given letters', async () => {
  const letters = Object.fromEntries(
    [...'_^$ abcdefghijklmnopqrstuvwxyz.,!'].map((letter, i) => [letter, [i]]),
  );
  const model = await loadPiper(contextFor({ phoneme_type: 'text', phoneme_id_map: letters }));
  expect(model.text(1).phonemes).toBe(false);
  const { words } = await speak(model, {}, 'Only $5, my dear!');
  expect(words.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 7],
    [9, 11],
    [12, 16],
  ]);
});

test('symbols that the voice lacks are told once, and left out', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const model = await loadPiper(
    contextFor({ phoneme_id_map: { _: [0], '^': [1], $: [2], a: [3], ' ': [4] } }),
  );
  await speak(model);
  await speak(model);
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^The voice 'tiny-piper' has no sound for \d+ symbols/)],
  ]);
  warn.mockRestore();
});

test('nothing to say is a short silence', async () => {
  const { pcm, words } = await speak(await loadPiper(contextFor()), { speed: 2 }, '…');
  expect([pcm.length, words]).toEqual([3600, []]);
});

test.each([
  ['its settings are missing', { 'tiny.onnx.json': undefined }, {}, "has no 'tiny.onnx.json'"],
  ['it is cut off', { 'tiny.onnx': 1000 }, {}, /./],
  ['it is of another kind', { 'tiny.onnx': readKokoro() }, {}, "it has no input 'input'"],
  ['espeak lacks its language', {}, { espeak: { voice: 'nl' } }, "needs the pronunciation of 'nl'"],
])('a voice is refused where %s', async (_what, replaced, changes, message) => {
  const context = contextFor(changes);
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const [path, bytes] of Object.entries({ ...piperFiles(changes), ...replaced })) {
    if (bytes === undefined) continue;
    files[path] = typeof bytes === 'number' ? new Uint8Array(piperFiles()[path]!.subarray(0, bytes)) : bytes;
  }
  const { files: read } = contextOf({ family: 'piper', files, voices: [] });
  await expect(loadPiper({ ...context, files: read })).rejects.toThrow(message);
});

test('an aborted signal stops synthesis with its reason', async () => {
  const reason = new Error('enough');
  const model = await loadPiper(contextFor());
  await expect(speak(model, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
