import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pcmToFloat } from '../fixtures/check-speech.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { send } from '../fixtures/send.ts';

const file = (name: string) => fileURLToPath(new URL(`../fixtures/plugins/${name}`, import.meta.url));

let relay: RelayProcess;

beforeAll(async () => {
  const plugins = [
    file('half.mjs'),
    { module: file('hang.mjs'), on: false },
    { module: file('quoting.mjs'), on: false },
  ];
  relay = await startRelayProcess({
    env: { LECTOR_PLUGINS: JSON.stringify(plugins), LECTOR_STEP_MS: '1500', LECTOR_LOG_LEVEL: 'debug' },
  });
});

afterAll(() => relay?.stop());

function post(change: object = {}, headers: Record<string, string> = {}): Promise<Response> {
  const body = { model: 'tts-1', voice: 'alloy', input: 'This is ACME.', response_format: 'pcm', ...change };
  return fetch(`${relay.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function speak(change: object = {}): Promise<Float32Array> {
  const response = await post(change);
  expect(response.status).toBe(200);
  return pcmToFloat(Buffer.from(await response.arrayBuffer()));
}

const peakOf = (pcm: Float32Array) => pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

test('a file that the configuration names runs for each request, unless it asks for others or none', async () => {
  const [set, none] = [await speak(), await speak({ plugins: false })];
  expect(set.length).toBeGreaterThan(none.length * 1.2);
  const same = 'This is a fine company.';
  const [half, whole] = [await speak({ input: same }), await speak({ input: same, plugins: [] })];
  expect(peakOf(half) / peakOf(whole)).toBeCloseTo(0.5, 2);
  const quarter = await speak({ input: same, plugins: [{ name: 'half', options: { level: 0.25 } }] });
  expect(peakOf(quarter) / peakOf(whole)).toBeCloseTo(0.25, 2);
  const { headers } = await post();
  expect(headers.get('server-timing')).toMatch(/plugin-half;dur=/);
});

test('a plugin that holds its thread is ended, named, and not tried again; others are served', async () => {
  const held = await post({ plugins: ['hang'] });
  await expect(held.arrayBuffer()).rejects.toThrow();
  const events = await (await post({ model: 'auto', plugins: ['hang'], stream_format: 'sse' })).text();
  expect(events).toContain("The plugin 'hang' failed in its hook postAudio, and is not tried again yet");
  expect(events).toContain('"code":"plugin_failed"');
  expect(await speak({ plugins: false })).not.toHaveLength(0);
});

test('the plugins are listed as they are set up', async () => {
  const { data } = (await (await fetch(`${relay.url}/v1/plugins`)).json()) as {
    data: { id: string; on: boolean }[];
  };
  expect(data.map(({ id, on }) => [id, on])).toEqual([
    ['half', true],
    ['hang', false],
    ['quoting', false],
    ['repeated-prefix', false],
    ['loudness', false],
  ]);
  expect(JSON.stringify(data), 'no client is told where they lie').not.toContain(file('.'));
});

test('what fails in the middle is cut off, counted, and logged with its request, but never with what is spoken', async () => {
  const plugins = ['quoting'];
  const id = 'req_middle';
  const cut = await post({ plugins, input: 'This is ACME. '.repeat(90) }, { 'x-request-id': id });
  expect(cut.status).toBe(200);
  const pieces: Uint8Array[] = [];
  const read = async () => {
    for await (const piece of cut.body!) pieces.push(piece);
  };
  await expect(read()).rejects.toThrow();
  expect(String(Buffer.concat(pieces))).not.toContain('Error');
  const events = await (
    await post({ model: 'auto', plugins, stream_format: 'sse', input: 'This is ACME. '.repeat(90) })
  ).text();
  expect(events, 'the client is told all').toContain(
    "'quoting' failed in its hook postAudio: I hate This is acme.",
  );
  const whole = await post({ plugins, stream: false, input: 'This is ACME. '.repeat(90) });
  expect(whole.status).toBe(500);

  const lines = relay.log().split('\n');
  const failed = lines.filter((line) => line.includes(' failed id='));
  expect(failed.find((line) => line.includes(`id=${id}`))).toMatch(
    /error +failed id=req_middle method=POST route=\/v1\/audio\/speech status=200 .*code=plugin_failed error="The plugin 'quoting' failed in its hook postAudio: RangeError"/,
  );
  expect(failed.filter((line) => line.includes('code=plugin_failed')).length).toBeGreaterThanOrEqual(3);
  expect(lines.some((line) => line.includes('failed at id=req_middle') && /\\n +at /.test(line))).toBe(true);
  expect(relay.log()).not.toMatch(/acme|I hate/i);
  const metrics = await (await fetch(`${relay.url}/metrics`)).text();
  expect(
    Number(/lector_failures_total\{code="plugin_failed"\} (\d+)/.exec(metrics)?.[1]),
  ).toBeGreaterThanOrEqual(3);
});

test('a page that tests its client may read that it hears a tone', async () => {
  const body = JSON.stringify({ model: 'echo', input: 'A tone, please.', response_format: 'pcm' });
  const headers = { 'content-type': 'application/json', origin: 'http://localhost:5173' };
  const answer = await send(relay.port, '/v1/audio/speech', { method: 'POST', headers, body });
  expect(answer.headers['x-lector-echo']).toBe('tone, not speech');
  expect(answer.headers['access-control-expose-headers']).toContain('x-lector-echo');
});

test.each([
  ['nobody', /There is no plugin 'nobody'. Those that ship: repeated-prefix, loudness/],
  ['[{"on": true}]', /needs either a name or a module/],
  ['[{"name": "loudness", "off": true}]', /plugins.0/],
  ['./no-such.mjs', /no-such.mjs can't be used. The plugin .* could not be loaded: Cannot find module/],
  [`[{"module": ${JSON.stringify(file('../send.ts'))}, "on": false}]`, /send.ts can't be used/],
])('the plugins %s are refused before the relay starts', async (text, message) => {
  await expect(startRelayProcess({ env: { LECTOR_PLUGINS: text } })).rejects.toThrow(message);
});
