import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Priority } from './engine.ts';
import { FairQueue } from './queue.ts';

interface Request {
  client: string;
  steps: number;
  priority?: Priority;
  signal?: AbortSignal;
}

/** Speaks requests as an engine does, one step after the other, and tells in which order steps ran. */
function speakAll(queue: FairQueue, requests: Request[]) {
  const order: string[] = [];
  let running = 0;
  const speak = async ({ client, steps, priority = 'interactive', signal = never() }: Request) => {
    const place = queue.join({ client, priority, continues: false, signal });
    for (let step = 0; step < steps; step++) {
      await place.run(async () => {
        expect(++running).toBe(1);
        await pause(1);
        order.push(`${client}${step}`);
        running--;
      });
    }
  };
  return { order, done: Promise.all(requests.map(speak)) };
}

test('a client with twenty requests gets no more turns than a client with one', async () => {
  const greedy = Array.from({ length: 20 }, () => ({ client: 'a', steps: 3 }));
  const { order, done } = speakAll(new FairQueue(), [...greedy, { client: 'b', steps: 10 }]);
  await done;
  const until = order.indexOf('b9');
  expect(until).toBeLessThanOrEqual(21);
  expect(order).toHaveLength(70);
});

test('the first step of a request goes before the later steps of others', async () => {
  const queue = new FairQueue();
  const { order, done } = speakAll(
    queue,
    ['a', 'b', 'c', 'd', 'e'].map((client) => ({ client, steps: 20 })),
  );
  await expect.poll(() => order.length, { interval: 1 }).toBeGreaterThan(12);
  const before = order.length;
  const late = speakAll(queue, [{ client: 'a', steps: 1 }]);
  await late.done;
  // One step may be running, and another be given its turn, when it comes.
  expect(order.length - before).toBeLessThanOrEqual(2);
  await done;
});

test('requests of one client take turns', async () => {
  const { order, done } = speakAll(new FairQueue(), [
    { client: 'a', steps: 3 },
    { client: 'a', steps: 3 },
  ]);
  await done;
  expect(order).toEqual(['a0', 'a0', 'a1', 'a1', 'a2', 'a2']);
});

test('a client that was away has saved up no turns', async () => {
  const queue = new FairQueue();
  const long = speakAll(queue, [{ client: 'a', steps: 40 }]);
  await expect.poll(() => long.order.length, { interval: 1 }).toBeGreaterThan(15);
  const before = long.order.length;
  const late = speakAll(queue, [{ client: 'b', steps: 10 }]);
  await late.done;
  expect(long.order.length - before).toBeGreaterThanOrEqual(8);
  await long.done;
});

test('interactive steps go before background ones, which still get every ninth turn', async () => {
  const { order, done } = speakAll(new FairQueue(), [
    { client: 'export', steps: 3, priority: 'background' },
    { client: 'reader', steps: 30 },
  ]);
  await done;
  const turns = order.flatMap((name, index) => (name.startsWith('export') ? [index] : []));
  expect(turns).toEqual([8, 17, 26]);
});

test('a request that is aborted while it waits leaves the queue, and a failed step does not block it', async () => {
  const queue = new FairQueue();
  const controller = new AbortController();
  const join = (client: string, signal = never()) =>
    queue.join({ client, priority: 'interactive', continues: false, signal });
  const failing = join('a').run(() => Promise.reject(new Error('broken')));
  const waiting = join('b', controller.signal).run(async () => 'never');
  const last = join('c').run(async () => 'last');
  controller.abort(new Error('gone'));
  await Promise.all([
    expect(failing).rejects.toThrow('broken'),
    expect(waiting).rejects.toThrow('gone'),
    expect(last).resolves.toBe('last'),
  ]);
});

test('a step never begins before messages that have arrived are heard, and a cancel is one', async () => {
  const { signal, ...controller } = abortSoon();
  const place = new FairQueue().join({ client: 'a', priority: 'interactive', continues: false, signal });
  const never = place.run(async () => 'spoken');
  await expect(never).rejects.toThrow('cancelled');
  expect(controller.isAborted()).toBe(true);
});

test('over the limit a request is turned away, with the time until there may be room', async () => {
  const queue = new FairQueue({ limit: 2 });
  const join = (client: string, continues = false) =>
    queue.join({ client, priority: 'interactive', continues, signal: never() });
  const places = [join('a'), join('a'), join('a')];
  expect(() => join('a')).toThrow(expect.objectContaining({ code: 'overloaded', retryAfter: 2 }));
  // Neither another client nor a stream that has begun elsewhere is shut out by that.
  join('b');
  expect(() => join('b')).toThrow(expect.objectContaining({ code: 'overloaded' }));
  join('a', true);
  expect(() => join('d')).toThrow(expect.objectContaining({ code: 'overloaded' }));
  // Who has been heard and asks for no more does not wait.
  await places[0]?.run(() => pause(1));
  places[1]?.leave();
  join('d');
});

test('where nobody may wait, one speaks at a time, and the next when the voice is idle', async () => {
  const queue = new FairQueue({ limit: 0 });
  const join = (client: string) =>
    queue.join({ client, priority: 'interactive', continues: false, signal: never() });
  const place = join('a');
  for (const client of ['a', 'b']) {
    expect(() => join(client)).toThrow(
      expect.objectContaining({ code: 'overloaded', message: expect.stringContaining('nobody may wait') }),
    );
  }
  await place.run(() => pause(1));
  join('b').leave();
  expect(() => [join('a'), join('a')]).toThrow(expect.objectContaining({ code: 'overloaded' }));
});

test('the time until there may be room follows what steps really take', async () => {
  const queue = new FairQueue({ limit: 19 });
  const join = () => queue.join({ client: 'a', priority: 'interactive', continues: false, signal: never() });
  for (let step = 0; step < 30; step++) await join().run(async () => undefined);
  for (let request = 0; request < 20; request++) join();
  expect(join).toThrow(expect.objectContaining({ retryAfter: 1 }));
});

test('the very first step counts as long as it takes, while it runs and after it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const queue = new FairQueue({ limit: 3 });
  const join = () => queue.join({ client: 'a', priority: 'interactive', continues: false, signal: never() });
  const [first] = [join(), join(), join(), join()];
  const step = first?.run(() => new Promise((resolve) => setTimeout(resolve, 10_000)));
  await vi.advanceTimersByTimeAsync(5000);
  expect(join).toThrow(expect.objectContaining({ retryAfter: 20 }));
  await vi.advanceTimersByTimeAsync(5000);
  await step;
  join();
  expect(join).toThrow(expect.objectContaining({ retryAfter: 40 }));
});

function abortSoon() {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('cancelled')), 0);
  return { signal: controller.signal, isAborted: () => controller.signal.aborted };
}

function never(): AbortSignal {
  return new AbortController().signal;
}
