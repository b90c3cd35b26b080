import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createVoiceFolder } from '../../relay/voice-folder.ts';
import { askHandler, registry } from '../../tests/fixtures/ask.ts';
import {
  attackedRoutes,
  checkAnswer,
  fuzzedQuery,
  fuzzedRequest,
} from '../../tests/fixtures/attack-bodies.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { ROUTES } from './routes.ts';

/** `LECTOR_FUZZ_RUNS=10000` takes minutes. */
const RUNS = Number(process.env['LECTOR_FUZZ_RUNS'] ?? 300);
const PATIENCE_MS = 20_000;

const folder = await mkdtemp(join(tmpdir(), 'lector-fuzz-'));
const ask = askHandler({ engine: createBuiltinEngine(registry), voices: createVoiceFolder(folder) });

afterAll(() => rm(folder, { recursive: true }));

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test(
  `${RUNS} random bodies to all routes: an answer each, in time, none of them a 500, and memory stays as it was`,
  async () => {
    await fuzz(RUNS / 5);
    const before = heapMb();
    await fuzz(RUNS);
    // What a language needs is loaded when it is first asked for: 16 MB at most were seen, for 600 runs as for 10,000.
    expect(heapMb() - before).toBeLessThan(40);
  },
  RUNS * 500,
);

test('random queries and names in paths: an answer each, none of them a 500', async () => {
  const routes = ROUTES.filter(
    ({ method, path, query }) => method === 'GET' && (query || path.includes(':')),
  );
  const property = fc.asyncProperty(fc.constantFrom(...routes).chain(fuzzedQuery), async (path) => {
    const response = await ask(path);
    checkAnswer(response.status, Object.fromEntries(response.headers), await response.text());
  });
  await fc.assert(property, { numRuns: 300 });
});

function fuzz(numRuns: number): Promise<void> {
  const request = fc.constantFrom(...attackedRoutes()).chain(fuzzedRequest);
  const property = fc.asyncProperty(request, async ({ route, path, body }) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    const response = await ask(path, {
      method: route.method,
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(body),
      signal: stop.signal,
    });
    const text = await response.text();
    clearTimeout(timer);
    if (stop.signal.aborted) throw new Error('It took too long.');
    checkAnswer(response.status, Object.fromEntries(response.headers), text);
  });
  return fc.assert(property, { numRuns, endOnFailure: false });
}

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}
