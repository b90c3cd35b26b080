import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { type Ending, Supervisor } from './supervisor.ts';

function watch() {
  const endings: Ending[] = [];
  return { endings, supervisor: new Supervisor((ending) => endings.push(ending)) };
}

test('a step that passes its time ends the thread, and the next one knows of it', async () => {
  const { endings, supervisor } = watch();
  supervisor.receive({ type: 'step', id: 1, what: 'wasm:kokoro:a', allowMs: 20 });
  await expect.poll(() => endings).toHaveLength(1);
  expect(endings[0]).toMatchObject({ kind: 'hung', avoidGpu: false });
  expect(supervisor.ended(true)).toBe(0);
  expect(supervisor.failures()).toEqual([
    { what: 'wasm:kokoro:a', times: 1, reason: expect.stringContaining('within 0.0 s') },
  ]);
});

test('a step that ends in time, or with its thread, is no failure', async () => {
  const { endings, supervisor } = watch();
  supervisor.receive({ type: 'step', id: 1, what: 'wasm:kokoro:a', allowMs: 20 });
  supervisor.receive({ type: 'step', id: 2, what: 'wasm:kokoro:b', allowMs: 20 });
  supervisor.receive({ type: 'step-end', id: 1, isDone: true });
  supervisor.ended(true);
  await pause(60);
  expect(endings).toEqual([]);
  expect(supervisor.failures()).toEqual([]);
});

test('a device that was asleep has not used up the time of a step', async () => {
  vi.useFakeTimers();
  const { endings, supervisor } = watch();
  supervisor.receive({ type: 'step', id: 1, what: 'wasm:kokoro:a', allowMs: 10_000 });
  vi.setSystemTime(Date.now() + 3_600_000); // the clock has gone on, the timers have not
  vi.advanceTimersByTime(5000);
  expect(endings).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(endings).toHaveLength(1);
  vi.useRealTimers();
});

test('what fails on the GPU, in whatever way, keeps the next thread away from it', async () => {
  const { endings, supervisor } = watch();
  supervisor.receive({ type: 'retire', what: 'webgpu:kokoro:a', reason: 'garbled', avoid: 'webgpu' });
  supervisor.receive({ type: 'step', id: 1, what: 'webgpu:kokoro:b', allowMs: 60_000 });
  supervisor.crashed('no memory');
  supervisor.ended(true);
  supervisor.receive({ type: 'step', id: 1, what: 'webgpu:kokoro:c', allowMs: 10 });
  await expect.poll(() => endings).toHaveLength(3);
  expect(endings.map(({ kind, avoidGpu }) => [kind, avoidGpu])).toEqual([
    ['failed', true],
    ['crashed', true],
    ['hung', true],
  ]);
  expect(supervisor.failures().map(({ what }) => what)).toEqual([
    'webgpu:kokoro:a',
    'webgpu:kokoro:b',
    'webgpu:kokoro:c',
  ]);
});

test('a failure is counted, and forgotten after a minute', () => {
  vi.useFakeTimers();
  const { supervisor } = watch();
  const fail = () => supervisor.receive({ type: 'retire', what: 'wasm:kokoro:load', reason: 'no memory' });
  fail();
  fail();
  expect(supervisor.failures()).toMatchObject([{ times: 2 }]);
  vi.advanceTimersByTime(61_000);
  expect(supervisor.failures()).toEqual([]);
  fail();
  expect(supervisor.failures()).toMatchObject([{ times: 1 }]);
  vi.useRealTimers();
});

test('a failed step that succeeds in the next thread is forgotten', () => {
  const { supervisor } = watch();
  for (const isDone of [false, true]) {
    supervisor.receive({ type: 'retire', what: 'wasm:kokoro:a', reason: 'no memory' });
    supervisor.receive({ type: 'step', id: 1, what: 'wasm:kokoro:a', allowMs: 60_000 });
    supervisor.receive({ type: 'step-end', id: 1, isDone });
    expect(supervisor.failures()).toHaveLength(isDone ? 0 : 1);
  }
});

test('threads that can not even start follow each other more and more slowly', () => {
  const { supervisor } = watch();
  const pauses = Array.from({ length: 8 }, () => supervisor.ended(false));
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  supervisor.started();
  expect(supervisor.ended(false)).toBe(1000);
});
