import { expect, test } from 'vitest';
import { FairQueue } from './queue.ts';

const NEVER = new AbortController().signal;

test('steps run one at a time, first come first served, interactive before background', async () => {
  const queue = new FairQueue();
  const order: string[] = [];
  let running = 0;
  const step = (name: string) => async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(name);
    running--;
  };
  await Promise.all([
    queue.run(step('first'), 'background', NEVER),
    queue.run(step('export'), 'background', NEVER),
    queue.run(step('reader'), 'interactive', NEVER),
    queue.run(step('reader 2'), 'interactive', NEVER),
  ]);
  expect(order).toEqual(['first', 'reader', 'reader 2', 'export']);
});

test('a request that is aborted while it waits leaves the queue, and a failed step does not block it', async () => {
  const queue = new FairQueue();
  const controller = new AbortController();
  const failing = queue.run(() => Promise.reject(new Error('broken')), 'interactive', NEVER);
  const waiting = queue.run(async () => 'never', 'interactive', controller.signal);
  const last = queue.run(async () => 'last', 'interactive', NEVER);
  controller.abort(new Error('gone'));
  await Promise.all([
    expect(failing).rejects.toThrow('broken'),
    expect(waiting).rejects.toThrow('gone'),
    expect(last).resolves.toBe('last'),
  ]);
});

test('a step never begins before messages that have arrived are heard, and a cancel is one', async () => {
  const queue = new FairQueue();
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('cancelled')), 0);
  const never = queue.run(async () => 'spoken', 'interactive', controller.signal);
  await expect(never).rejects.toThrow('cancelled');
});
