import { expect, test } from 'vitest';
import { EngineError } from '../engine/error.ts';
import type { Failure, LifeMessage } from '../engine/life.ts';
import { type Ending, Supervisor } from '../engine/supervisor.ts';
import type { Model } from '../models/model.ts';
import { mapSource } from '../text/spans/mapped-text.ts';
import { guardModel } from './guard-model.ts';
import { StepFailure, Steps } from './steps.ts';

const STEP = { device: 'wasm', model: 'kokoro', symbols: 40, speed: 1, sampleRate: 24_000 };
const second = async () => ({ pcm: new Float32Array(24_000) });

function createSteps(failures: Failure[] = []) {
  const told: LifeMessage[] = [];
  return { told, steps: new Steps({ failures, keepAliveSeconds: 0, tell: (message) => told.push(message) }) };
}

test('a step is announced before it runs, with the time it may take, and when it has ended', async () => {
  const { steps, told } = createSteps();
  await steps.speak('wasm:kokoro:a', STEP, async () => {
    expect(told).toEqual([{ type: 'step', id: 1, what: 'wasm:kokoro:a', allowMs: 384_000 }]);
    return second();
  });
  expect(told.at(-1)).toEqual({ type: 'step-end', id: 1, isDone: true });
  // Measured by now: the least that any step gets.
  await steps.speak('wasm:kokoro:b', STEP, second);
  expect(told[2]).toMatchObject({ id: 2, allowMs: 30_000 });
});

test('a failed step names itself and retires the thread, once; nothing runs in it after that', async () => {
  const { steps, told } = createSteps();
  const failing = steps.speak('wasm:kokoro:a', STEP, () => Promise.reject(new RangeError('Out of memory')));
  const error = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StepFailure);
  expect(steps.retire(error, { where: 'wasm:kokoro' })).toEqual({ retry: true });
  steps.retire(new Error('caused by the first'), { where: 'wasm:kokoro' });
  expect(told.filter(({ type }) => type === 'retire')).toEqual([
    { type: 'retire', what: 'wasm:kokoro:a', reason: 'Out of memory', avoid: undefined },
  ]);
  await expect(steps.speak('wasm:kokoro:b', STEP, second)).rejects.toMatchObject({ code: 'engine_lost' });
});

test('what has failed once is tried once more; what has failed twice is refused, and the thread lives on', async () => {
  const failure = { what: 'wasm:kokoro:a', reason: 'It hung.' };
  const once = createSteps([{ ...failure, times: 1 }]).steps;
  expect(once.retire(new StepFailure('wasm:kokoro:a', new Error('again')), { where: '' })).toEqual({
    retry: false,
  });
  const { steps } = createSteps([{ ...failure, times: 2 }]);
  await expect(steps.speak('wasm:kokoro:a', STEP, second)).rejects.toMatchObject({
    code: 'model_failed',
    message: expect.stringContaining('It hung.'),
  });
  await expect(steps.speak('wasm:kokoro:b', STEP, second)).resolves.toBeDefined();
});

test('a cancelled request, or a voice that is not there, is no failure of the model', async () => {
  const { steps } = createSteps();
  for (const error of [
    new DOMException('gone', 'AbortError'),
    new EngineError('voice_not_found', 'no voice'),
  ]) {
    await expect(steps.speak('wasm:kokoro:a', STEP, () => Promise.reject(error))).rejects.toBe(error);
  }
});

test('each part of a stream is a step: one that never comes is known from outside, by its number', async () => {
  const endings: Ending[] = [];
  const supervisor = new Supervisor((ending) => endings.push(ending));
  const tell = (message: LifeMessage) => supervisor.receive(message);
  const steps = new Steps({ failures: [], keepAliveSeconds: 0, tell, stepMs: 40 });
  let isOver = false;
  const model: Model = {
    id: 'kokoro',
    device: 'wasm',
    sampleRate: 24_000,
    text: () => ({ phonemes: false, max: 100, firstMax: 100 }),
    synthesize: async () => ({ ...(await second()), words: [] }),
    async *stream(_, { signal }) {
      try {
        yield { ...(await second()), words: [] };
        yield { ...(await second()), words: [] };
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      } finally {
        isOver = true;
      }
    },
    dispose: async () => undefined,
  };
  const stop = new AbortController();
  const guarded = guardModel(model, { steps });
  const segment = { index: 0, language: 'en-us', ...mapSource('Hello there.'), start: 0, end: 12 };
  const reading = (async () => {
    const options = { voice: 'one', speed: 1, signal: stop.signal };
    for await (const _ of guarded.stream?.(segment, options) ?? []);
  })();
  await expect
    .poll(() => endings)
    .toMatchObject([{ kind: 'hung', reason: expect.stringMatching(/^wasm:kokoro:\w+#2: /) }]);
  stop.abort(new DOMException('gone', 'AbortError'));
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(isOver).toBe(true);
  // Whoever listens to every sound must have it whole.
  expect(guardModel(model, { steps, listen: async () => '' }).stream).toBeUndefined();
});

test('a part of a stream that is no sound fails under its own name', async () => {
  const { steps } = createSteps();
  async function* parts() {
    yield await second();
    throw new RangeError('Out of memory');
  }
  const reading = (async () => {
    for await (const _ of steps.speakParts('wasm:kokoro:a', STEP, parts()));
  })();
  await expect(reading).rejects.toMatchObject({ name: 'StepFailure', what: 'wasm:kokoro:a#1' });
});
