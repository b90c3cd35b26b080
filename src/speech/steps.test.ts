import { expect, test } from 'vitest';
import { EngineError } from '../engine/error.ts';
import type { Failure, LifeMessage } from '../engine/life.ts';
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
