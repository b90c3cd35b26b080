import { expect, test } from 'vitest';
import type { Engine, SpeechRequest } from '../src/engine/engine.ts';
import { EngineError } from '../src/engine/error.ts';
import { registry } from '../tests/fixtures/ask.ts';
import { createToneEngine } from '../tests/fixtures/engines.ts';
import { createRelayEngine, type Preference } from './choose-engine.ts';
import { watchEngine } from './watch-engine.ts';

const REQUEST = { model: 'builtin', voice: 'alloy', text: 'x' } as unknown as SpeechRequest;
const GONE = new EngineError('engine_lost', 'It has gone.');

/** An engine that notes who is asked, and is lost at a segment, each time. */
function makeEngine(name: string, log: string[], { lostAt = Number.POSITIVE_INFINITY } = {}): Engine {
  const tones = createToneEngine({ segments: 3 });
  return {
    ...tones,
    async speak(request, signal) {
      log.push(`${name} from ${request.fromSegment ?? 0}`);
      const { head, chunks } = await tones.speak(request, signal);
      return { head, chunks: until(chunks) };
    },
    async speakFile(request, _format, signal) {
      log.push(name);
      const { head, chunks } = await tones.speak(request, signal);
      return { head, chunks: bytesOf(until(chunks)) };
    },
  };

  async function* until<Chunk extends { segment: number }>(chunks: AsyncIterable<Chunk>) {
    for await (const chunk of chunks) {
      if (chunk.segment === lostAt) throw GONE;
      yield chunk;
    }
  }
}

async function* bytesOf(chunks: AsyncIterable<{ segment: number }>) {
  for await (const { segment } of chunks) yield new Uint8Array([segment]);
}

interface Setting {
  prefer?: Preference;
  /** Where each tab is lost. */
  tabs: number[];
}

const NEVER = Number.POSITIVE_INFINITY;

function setUp({ prefer, tabs }: Setting) {
  const log: string[] = [];
  const candidates = tabs.map((lostAt, index) => {
    const name = `tab ${index + 1}`;
    return watchEngine(makeEngine(name, log, { lostAt }), { name });
  });
  const own = makeEngine('own', log);
  return { log, engine: createRelayEngine({ registry, own, tabs: () => candidates, prefer }) };
}

async function speak(engine: Engine): Promise<number[]> {
  const { chunks } = await engine.speak(REQUEST, anySignal());
  return (await all(chunks)).map(({ segment }) => segment);
}

async function speakFile(engine: Engine): Promise<number[]> {
  const { chunks } = await engine.speakFile(REQUEST, { codec: 'mp3' } as never, anySignal());
  return (await all(chunks)).map(([byte = -1]) => byte);
}

function anySignal(): AbortSignal {
  return new AbortController().signal;
}

async function all<T>(chunks: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of chunks) values.push(value);
  return values;
}

test.each<[string, Setting, string[]]>([
  ['of equals a tab', { tabs: [NEVER] }, ['tab 1 from 0']],
  ['this process alone', { prefer: 'node', tabs: [NEVER] }, ['own from 0']],
  ['a tab alone', { prefer: 'tab', tabs: [NEVER] }, ['tab 1 from 0']],
  ['who has not lost it yet', { tabs: [1, NEVER] }, ['tab 1 from 0', 'tab 2 from 1']],
  ['this process when the tabs are lost', { tabs: [1, 1] }, ['tab 1 from 0', 'tab 2 from 1', 'own from 1']],
])('%s speaks', async (_name, setting, wanted) => {
  const { log, engine } = setUp(setting);
  expect(await speak(engine)).toEqual([0, 1, 2]);
  expect(log).toEqual(wanted);
});

test('where only tabs may speak and none is there, a request is refused, with the time to come again', async () => {
  const { engine } = setUp({ prefer: 'tab', tabs: [] });
  await expect(engine.speak(REQUEST, anySignal())).rejects.toMatchObject({
    code: 'no_engine',
    retryAfter: 5,
  });
});

test('of equals the one with less to do speaks, and all are free again when everybody has been served', async () => {
  const { log, engine } = setUp({ tabs: [NEVER, NEVER] });
  const streams = [];
  for (let n = 0; n < 3; n++) streams.push(await engine.speak(REQUEST, anySignal()));
  expect(log.splice(0)).toEqual(['tab 1 from 0', 'tab 2 from 0', 'own from 0']);
  for (const { chunks } of streams) for await (const _ of chunks);
  await speak(engine);
  expect(log).toEqual(['tab 1 from 0']);
});

test('a file begins again with somebody else as long as nothing of it has been delivered', async () => {
  const { log, engine } = setUp({ tabs: [0, NEVER] });
  expect(await speakFile(engine)).toEqual([0, 1, 2]);
  expect(log).toEqual(['tab 1', 'tab 2']);
});

test('a file of which something has been delivered breaks off: the next engine would make other bytes', async () => {
  const { log, engine } = setUp({ tabs: [1, NEVER] });
  await expect(speakFile(engine)).rejects.toMatchObject({ code: 'engine_lost' });
  expect(log).toEqual(['tab 1']);
});

test('a tab that does not answer is left out, and nobody waits for it twice', async () => {
  const log: string[] = [];
  const silent: Engine = { ...makeEngine('silent', log), status: () => new Promise(() => undefined) };
  const own = makeEngine('own', log);
  const tab = watchEngine(silent, { name: 'A silent tab' });
  const engine = createRelayEngine({ registry, own, tabs: () => [tab] });
  await speak(engine);
  expect(await tab.status()).toBeUndefined();
  await speak(engine);
  expect(log).toEqual(['own from 0', 'own from 0']);
});
