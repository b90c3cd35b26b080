import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));
const PRELUDE = new URL('../fixtures/hurt-thread.mjs', import.meta.url).href;
const HURT = join(mkdtempSync(join(tmpdir(), 'lector-hurt-')), 'words');
const INPUT = 'One. [pause:0.1s] Two is next. [pause:0.1s] Three ends it.';

let neural: NeuralHub;
let relay: RelayProcess;
let undisturbed: Buffer;

beforeAll(async () => {
  neural = await startNeuralHub();
  writeFileSync(HURT, '');
  relay = await startRelayProcess({
    registry: neural.registry,
    env: {
      NODE_OPTIONS: `--import ${PRELUDE}`,
      LECTOR_HURT: HURT,
      LECTOR_STEP_MS: '3000',
      LECTOR_KEEP_ALIVE: '2',
    },
  });
  const got = await fetch(`${relay.url}/v1/models/kokoro/download`, { method: 'POST' });
  expect(await got.text()).toContain('model.download.done');
  undisturbed = (await speak()).bytes;
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await neural?.hub.close();
});

function post(change: object = {}, signal?: AbortSignal): Promise<Response> {
  const body = {
    model: 'kokoro',
    voice: 'alloy',
    input: INPUT,
    markup: 'tags',
    response_format: 'pcm',
    ...change,
  };
  return fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

async function speak(change: object = {}) {
  const response = await post(change);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** What happens to the next runs of the neural model, in whichever thread they are. */
function hurt(...words: string[]): void {
  writeFileSync(HURT, words.join(' '));
}

test.each([
  ['memory', /bad_alloc/],
  ['hang', /did not come to an end within 3.0 s/],
  ['crash', /has crashed; .* of the kind Error/],
])(
  'a run that ends in %s is repeated in a fresh thread, within the request',
  async (word, log) => {
    const before = relay.log().length;
    hurt('fine', word);
    const { status, bytes } = await speak();
    expect(status).toBe(200);
    expect(bytes.equals(undisturbed), 'the very same sound').toBe(true);
    expect(relay.log().slice(before)).toMatch(log);
  },
  30_000,
);

test('others that were speaking in the same thread go on too', async () => {
  hurt('fine', 'fine', 'memory');
  const spoken = await Promise.all([speak(), speak(), speak({ model: 'builtin', input: 'And I.' })]);
  expect(spoken.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const { bytes } of spoken.slice(0, 2)) expect(bytes.equals(undisturbed)).toBe(true);
}, 30_000);

test('what fails or hangs twice is a clear error, is not tried for ever, and harms nobody else', async () => {
  const cases = [
    ['memory', 'std::bad_alloc'],
    ['hang', 'did not come to an end'],
  ] as const;
  for (const [word, reason] of cases) {
    hurt(word, word, word, word);
    const { bytes } = await speak({ input: `Only ${word}.`, stream_format: 'sse', response_format: 'mp3' });
    expect(String(bytes)).toContain('"code":"model_failed"');
    expect(String(bytes)).toContain(reason);
    expect(readFileSync(HURT, 'utf8'), 'two runs were tried').toBe(`${word} ${word}`);
    hurt();
    expect((await speak()).bytes.equals(undisturbed)).toBe(true);
  }
}, 30_000);

test('when nobody has spoken for long, the memory of the neural voice comes back', async () => {
  const read = (field: string) => {
    const status = readFileSync(`/proc/${relay.process.pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]);
  };
  await speak();
  const before = { threads: read('Threads'), kilobytes: read('VmRSS') };
  await expect.poll(() => read('Threads'), { timeout: 10_000 }).toBeLessThan(before.threads);
  expect(read('VmRSS')).toBeLessThan(before.kilobytes);
  expect((await speak()).bytes.equals(undisturbed)).toBe(true);
}, 30_000);

test('requests in all formats, whole and broken off, leave no port, timer or socket behind', async () => {
  const formats = ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'];
  const round = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const change = { model: i % 2 ? 'kokoro' : 'builtin', response_format: formats[i % formats.length] };
      const leave = new AbortController();
      const response = await post(change, leave.signal);
      if (i % 3 === 2) {
        await response.body?.getReader().read();
        leave.abort();
      } else await response.arrayBuffer();
    }
  };
  const count = async () => {
    await pause(500); // what was broken off ends at its next step
    const before = relay.log().length;
    relay.process.kill('SIGUSR2');
    await expect.poll(() => relay.log().slice(before)).toContain('}');
    const [, json] = /holds (.*)/.exec(relay.log().slice(before)) ?? [];
    const { MessagePort = 0, Timeout = 0 } = JSON.parse(json ?? '');
    return { MessagePort, Timeout };
  };
  await round(12);
  const before = await count();
  await round(60);
  const after = await count();
  expect(after.MessagePort).toBeLessThanOrEqual(before.MessagePort + 1);
  expect(after.Timeout).toBeLessThanOrEqual(before.Timeout + 4);
}, 60_000);

test('doctor says what works and what is missing, and remembers what it has tested', async () => {
  const run = async (folder: string, args: string[] = []) => {
    const env = { LECTOR_MODELS_DIR: folder, LECTOR_REGISTRY: neural.registry };
    const { status, stdout } = await runCommand(process.execPath, [PROGRAM, 'doctor', ...args], { env });
    return { status, text: String(stdout) };
  };
  const here = await run(relay.modelsFolder);
  expect(here).toMatchObject({
    status: 0,
    text: expect.stringMatching(/✓ model kokoro +passed its test .* \(native, \d+\.\d+ s/),
  });
  const { status, text } = await run(mkdtempSync(join(tmpdir(), 'lector-empty-')), ['--json']);
  expect(status).toBe(0);
  expect(JSON.parse(text)).toMatchObject({
    ok: true,
    checks: expect.arrayContaining([
      expect.objectContaining({ name: 'model builtin', state: 'works' }),
      expect.objectContaining({ name: 'model kokoro', state: 'missing' }),
    ]),
  });

  const broken = await startNeuralHub(() => new TextEncoder().encode('This is no graph.'));
  const env = {
    LECTOR_MODELS_DIR: mkdtempSync(join(tmpdir(), 'lector-broken-')),
    LECTOR_REGISTRY: broken.registry,
  };
  await runCommand(process.execPath, [PROGRAM, 'models', 'get', 'kokoro'], { env });
  const told = await runCommand(process.execPath, [PROGRAM, 'doctor'], { env });
  await broken.hub.close();
  expect(told.status).toBe(1);
  expect(String(told.stdout)).toMatch(/✗ model kokoro .*could not be loaded/);
}, 60_000);

test('a voice that can not be loaded gives way to the next best, where none was named', async () => {
  await fetch(`${relay.url}/v1/models/kokoro/unload`, { method: 'POST' });
  rmSync(join(relay.modelsFolder, 'verdicts.json')); // so that it has to prove itself anew
  hurt('memory', 'memory', 'memory', 'memory');
  const response = await post({ model: 'tts-1', voice: 'nova' });
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(48_000);
  expect(response.headers.get('x-model')).toBe('builtin');
  expect(response.headers.get('x-lector-fallback')).toBe('kokoro could not be loaded');
  const named = await post();
  expect(named.status).toBe(500);
  expect(await named.text()).toContain('bad_alloc');
  expect(readFileSync(HURT, 'utf8'), 'two runs were tried').toBe('memory memory');
}, 30_000);
