import { afterEach, expect, test, vi } from 'vitest';
import { EngineError } from '../../engine/error.ts';
import type { MessagePortLike } from '../../engine/port.ts';
import { messagePort } from '../../engine/port.ts';
import type { Model, SpokenSegment } from '../../models/model.ts';
import type { ModelEntry } from '../../models/registry/schema.ts';
import type { ModelThread } from './ask-thread.ts';
import type { ThreadJob } from './operations.ts';
import { ThreadPool } from './pool.ts';
import { createRemoteModel } from './remote-model.ts';
import { createThreadServer } from './serve-thread.ts';
import { threadPort } from './thread-port.ts';

const MB = 1e6;
const segment = { index: 0, language: 'en-us', text: 'a', start: 0, end: 1, units: [] } as never;
const never = new AbortController().signal;

/** Which models were loaded, and which threads were ended, in order. */
let history: string[] = [];
let time = 0;
let speak: (id: string) => AsyncIterable<SpokenSegment>;

afterEach(() => vi.useRealTimers());

/** A pool whose threads are served in this very one, over real ports. */
function openPool(
  options: { budgetBytes?: number; keepAliveSeconds?: number; onCrowded?: () => never } = {},
) {
  history = [];
  time = 0;
  speak = async function* () {
    yield { pcm: Float32Array.of(1), words: [] };
  };
  return new ThreadPool({
    start,
    budgetBytes: 250 * MB,
    keepAliveSeconds: 0,
    onCrowded: () => {
      throw new EngineError('overloaded', 'crowded');
    },
    now: () => time,
    ...options,
  });
}

function start(): ModelThread {
  let tellEnd: (reason: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => (tellEnd = resolve));
  let id = '';
  const serve = createThreadServer(async (job) => {
    id = job.entry.id;
    history.push(`load ${id}`);
    if (id === 'broken') throw new Error('Its graph is of another kind.');
    return { kind: 'speech', model: modelOf(id) };
  });
  return {
    ended,
    end() {
      history.push(`end ${id}`);
      tellEnd('ended');
    },
    connect() {
      const { port1, port2 } = new MessageChannel();
      serve(messagePort(port2 as unknown as MessagePortLike));
      return threadPort(port1 as unknown as MessagePortLike, ended);
    },
  };
}

function modelOf(id: string): Model {
  return {
    id,
    sampleRate: 24_000,
    device: 'wasm',
    text: () => ({ phonemes: false, max: 300, firstMax: 80 }),
    synthesize: () => Promise.reject(new Error('It streams.')),
    stream: () => speak(id),
    dispose: async () => undefined,
  };
}

function jobOf(id: string): Extract<ThreadJob, { kind: 'speech' }> {
  return { kind: 'speech', entry: { id } as ModelEntry, variant: 'q8', device: 'wasm' };
}

function lease(pool: ThreadPool, id: string, signal = never) {
  return pool.lease(jobOf(id), { bytes: 100 * MB, signal });
}

test('a model is loaded once, however many ask for it at once', async () => {
  const pool = openPool();
  const leases = await Promise.all([lease(pool, 'a'), lease(pool, 'a'), lease(pool, 'a')]);
  expect(history).toEqual(['load a']);
  expect(pool.unload('a')).toBe(false);
  for (const { release } of leases) release();
  expect(pool.unload('a')).toBe(true);
  expect(history).toEqual(['load a', 'end a']);
});

test('the model that was not used for longest gives its place to one that is wanted', async () => {
  const pool = openPool();
  for (const id of ['a', 'b', 'a', 'c']) {
    time += 100_000;
    (await lease(pool, id)).release();
  }
  expect(history).toEqual(['load a', 'load b', 'end b', 'load c']);
});

test('one in use is not ended: who wants its memory waits, and may give up waiting', async () => {
  const pool = openPool();
  const [a, b] = [await lease(pool, 'a'), await lease(pool, 'b')];
  const impatient = new AbortController();
  const given = lease(pool, 'c', impatient.signal);
  const waiting = lease(pool, 'd');
  impatient.abort(new Error('gone'));
  await expect(given).rejects.toThrow('gone');
  time += 100_000;
  b.release();
  (await waiting).release();
  expect(history).toEqual(['load a', 'load b', 'end b', 'load d']);
  a.release();
});

test('of two that do not fit together each stays a while, and the one that waits comes before the other comes again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = openPool({ budgetBytes: 150 * MB });
  (await lease(pool, 'a')).release();
  const b = lease(pool, 'b');
  (await lease(pool, 'a')).release(); // its stay is not over
  expect(history).toEqual(['load a']);
  time += 6000;
  const again = lease(pool, 'a');
  vi.advanceTimersByTime(6000);
  (await b).release();
  expect(history).toEqual(['load a', 'end a', 'load b']);
  time += 6000;
  vi.advanceTimersByTime(6000);
  (await again).release();
  expect(history.slice(-2)).toEqual(['end b', 'load a']);
});

test('one that needs more than all there is is refused in words, and so is one beside what is reserved', async () => {
  const pool = openPool();
  const large = pool.lease(jobOf('large'), { bytes: 3000 * MB, signal: never });
  await expect(large).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('3.0 GB'),
  });
  pool.reserve(200 * MB);
  await expect(lease(pool, 'a')).rejects.toMatchObject({ code: 'overloaded' });
  pool.reserve(0);
  (await lease(pool, 'a')).release();
  expect(pool.makeRoom(200 * MB)).toBe(true);
  expect(history).toEqual(['load a', 'end a']);
});

test('a model that nobody has used for long gives its memory back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pool = openPool({ keepAliveSeconds: 300 });
  (await lease(pool, 'a')).release();
  vi.advanceTimersByTime(299_000);
  (await lease(pool, 'a')).release();
  vi.advanceTimersByTime(299_000);
  expect(pool.has('a')).toBe(true);
  vi.advanceTimersByTime(2000);
  expect(pool.has('a')).toBe(false);
});

test('a model that can not be loaded says why, and the next attempt starts a fresh thread', async () => {
  const pool = openPool();
  await expect(lease(pool, 'broken')).rejects.toMatchObject({
    code: 'model_failed',
    message: 'Its graph is of another kind.',
  });
  await expect(lease(pool, 'broken')).rejects.toThrow();
  expect(history).toEqual(['load broken', 'end broken', 'load broken', 'end broken']);
  (await lease(pool, 'a')).release();
});

test('a thread that crashes is told as lost, and the model comes back with the next request', async () => {
  const pool = openPool();
  const model = await createRemoteModel({ pool, job: jobOf('a'), bytes: 100 * MB });
  const { thread, release } = await lease(pool, 'a');
  release();
  speak = async function* () {
    await new Promise(() => undefined);
    yield { pcm: Float32Array.of(), words: [] };
  };
  const spoken = model.synthesize(segment, { voice: 'v', speed: 1, signal: never });
  await vi.waitFor(() => expect(pool.unload('a')).toBe(false));
  thread.end();
  await expect(spoken).rejects.toMatchObject({ code: 'engine_lost' });
  speak = async function* () {
    yield { pcm: Float32Array.of(0.5), words: [] };
  };
  const { pcm } = await model.synthesize(segment, { voice: 'v', speed: 1, signal: never });
  expect(pcm).toEqual(Float32Array.of(0.5));
});

test('parts come as they are made, and joined with their word times in place', async () => {
  const pool = openPool();
  speak = async function* () {
    const word = { start: 0, end: 1, startTime: 0.1, endTime: 0.2 };
    yield { pcm: new Float32Array(24_000), words: [word] };
    yield { pcm: new Float32Array(12_000), words: [{ ...word, start: 2, end: 3 }] };
  };
  const model = await createRemoteModel({ pool, job: jobOf('a'), bytes: 100 * MB });
  const lengths: number[] = [];
  for await (const { pcm } of model.stream?.(segment, { voice: 'v', speed: 1, signal: never }) ?? [])
    lengths.push(pcm.length);
  expect(lengths).toEqual([24_000, 12_000]);
  const { pcm, words } = await model.synthesize(segment, { voice: 'v', speed: 1, signal: never });
  expect(pcm).toHaveLength(36_000);
  expect(words.map(({ startTime }) => startTime)).toEqual([0.1, 1.1]);
});

test('a failure while speaking ends the thread, whose runtime may be spoiled; a cancelled request does not', async () => {
  const pool = openPool();
  const model = await createRemoteModel({ pool, job: jobOf('a'), bytes: 100 * MB });
  const stop = new AbortController();
  speak = async function* () {
    stop.abort(new Error('enough'));
    yield { pcm: Float32Array.of(1), words: [] };
  };
  await expect(model.synthesize(segment, { voice: 'v', speed: 1, signal: stop.signal })).rejects.toThrow(
    'enough',
  );
  expect(history).toEqual(['load a']);
  speak = async function* () {
    yield { pcm: Float32Array.of(1), words: [] };
    throw new Error('out of memory');
  };
  await expect(model.synthesize(segment, { voice: 'v', speed: 1, signal: never })).rejects.toThrow(
    'out of memory',
  );
  expect(history).toEqual(['load a', 'end a']);
});
