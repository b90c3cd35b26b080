import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeepAlive } from './keep-alive.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function create(seconds = 10) {
  const onIdle = vi.fn();
  return { onIdle, keepAlive: createKeepAlive(seconds, onIdle) };
}

test('memory is given back when nothing was spoken for so long, and not before there is any', () => {
  const { onIdle, keepAlive } = create();
  keepAlive.touch();
  vi.advanceTimersByTime(60_000);
  expect(onIdle).not.toHaveBeenCalled();
  keepAlive.arm();
  vi.advanceTimersByTime(9000);
  keepAlive.touch();
  vi.advanceTimersByTime(9000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('what must not be broken off holds it, and its time begins when the last one lets go', () => {
  const { onIdle, keepAlive } = create();
  keepAlive.arm();
  const [first, second] = [keepAlive.hold(), keepAlive.hold()];
  first();
  first();
  vi.advanceTimersByTime(60_000);
  expect(onIdle).not.toHaveBeenCalled();
  second();
  vi.advanceTimersByTime(10_000);
  expect(onIdle).toHaveBeenCalledOnce();
});

test('0 seconds are for ever', () => {
  const { onIdle, keepAlive } = create(0);
  keepAlive.arm();
  vi.advanceTimersByTime(86_400_000);
  expect(onIdle).not.toHaveBeenCalled();
});
