import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readError } from '../fixtures/ask.ts';
import { type CommandResult, runCommand } from '../fixtures/command.ts';
import { serveModel } from '../fixtures/hub-api.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { ownKokoroFiles } from '../fixtures/own-kokoro.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));
const REPO = 'someone/My-Kokoro-ONNX';

let neural: NeuralHub;
let relay: RelayProcess;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lector-own-'));
  neural = await startNeuralHub();
  serveModel(neural.hub, REPO, ownKokoroFiles(), { license: 'mit' });
  serveModel(neural.hub, 'someone/llama', { 'config.json': '{}', 'model.safetensors': { size: 9, seed: 1 } });
  relay = await startRelayProcess({ registry: neural.registry });
}, 60_000);

afterAll(async () => {
  await relay?.stop();
  await neural?.hub.close();
  await rm(scratch, { recursive: true, force: true });
});

function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(relay.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A command on the models of the running relay. */
function models(...args: string[]): Promise<CommandResult> {
  return lector('models', ...args);
}

function lector(...args: string[]): Promise<CommandResult> {
  const env = { LECTOR_MODELS_DIR: relay.modelsFolder, LECTOR_REGISTRY: neural.registry };
  return runCommand(process.execPath, [PROGRAM, ...args], { env });
}

async function speak(model: string): Promise<{ status: number; model: string | null; bytes: number }> {
  const response = await post('/v1/audio/speech', {
    model,
    voice: 'bm_zed',
    input: 'Hi.',
    response_format: 'pcm',
  });
  const { byteLength } = await response.arrayBuffer();
  return { status: response.status, model: response.headers.get('x-model'), bytes: byteLength };
}

test('a model of the hub is added by its name, downloaded, speaks under its own id, and goes without a trace', async () => {
  const added = await post('/v1/models', { repo: REPO });
  expect(added.status).toBe(201);
  const { id, lector } = (await added.json()) as { id: string; lector: Record<string, unknown> };
  expect(id).toBe('my-kokoro-onnx');
  expect(lector).toMatchObject({ state: 'absent', licence: 'MIT', own: true, source: { repo: REPO } });
  expect(await readError(await post('/v1/models', { repo: REPO }))).toMatchObject({
    status: 409,
    code: 'model_exists',
    message: `'${REPO}' has been added already; it is called 'my-kokoro-onnx' here.`,
  });

  const events = await (await post(`/v1/models/${id}/download`, {})).text();
  expect(events).toContain('"model.download.done"');
  expect(await speak(id)).toMatchObject({
    status: 200,
    model: id,
    bytes: expect.toSatisfy((n: number) => n > 1000),
  });
  const { stdout } = await models('list');
  expect(stdout.toString()).toMatch(/^my-kokoro-onnx\s+ready .*added by you: someone\/My-Kokoro-ONNX, MIT$/m);

  const gone = await fetch(`${relay.url}/v1/models/${id}?entry=true`, { method: 'DELETE' });
  expect(await gone.json()).toEqual({ id, object: 'model', deleted: true });
  expect((await speak(id)).status).toBe(404);
  expect((await fetch(`${relay.url}/v1/models/${id}`)).status).toBe(404);
});

test('what can not be added is refused with the reason, and what ships stays', async () => {
  expect(await readError(await post('/v1/models', { repo: 'someone/llama' }))).toMatchObject({
    status: 422,
    code: 'model_unfit',
    param: 'repo',
    message: expect.stringContaining('weights for another program (.safetensors)'),
  });
  expect(await readError(await post('/v1/models', { repo: 'nobody/nothing' }))).toMatchObject({
    status: 404,
    code: 'repo_not_found',
  });
  expect(await readError(await post('/v1/models', { repo: '../etc' }))).toMatchObject({
    status: 400,
    message: `Invalid 'repo': must be "owner/name", as on Hugging Face.`,
  });
  const shipped = await fetch(`${relay.url}/v1/models/kokoro?entry=true`, { method: 'DELETE' });
  expect(await readError(shipped)).toMatchObject({
    status: 400,
    message: expect.stringContaining('was not added'),
  });
  const { stderr, status } = await models('add', 'someone/llama');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('no ONNX graph') });
});

test('a folder is added by a command, and a relay that runs speaks with it', async () => {
  const folder = join(scratch, 'at home');
  for (const [path, content] of Object.entries(ownKokoroFiles())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { stdout, stderr, status } = await models('add', folder);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout.toString()).toContain("is called 'at-home' here.");
  expect(await speak('at-home')).toMatchObject({ status: 200, model: 'at-home' });
  const { ok, checks } = JSON.parse(
    (await lector('doctor', '--model', 'at-home', '--json')).stdout.toString(),
  );
  expect({ ok, model: checks.at(-1) }).toMatchObject({
    ok: true,
    model: { name: 'model at-home', state: 'works', rtf: expect.any(Number) },
  });
  expect((await models('remove', 'at-home')).status).toBe(0);
  expect((await speak('at-home')).status).toBe(404);
});
