import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MISSING = "The model 'kokoro' can't run here: the package onnxruntime-node is not installed.";

/** The built program beside all its packages but onnxruntime-node, as `npm install --omit=optional` leaves it. */
function installWithoutNative(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lector-without-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(ROOT, 'dist/relay'), join(folder, 'dist/relay'), { recursive: true });
  symlinkSync(join(ROOT, 'dist/app'), join(folder, 'dist/app'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name === 'onnxruntime-node') continue;
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

async function startHub(): Promise<NeuralHub> {
  const neural = await startNeuralHub();
  onTestFinished(() => neural.hub.close());
  return neural;
}

test('where the native runtime is not installed, the built-in voice speaks, also with weights there', async () => {
  const { registry } = await startHub();
  const folder = installWithoutNative();
  const lector = (root: string, ...args: string[]) =>
    runCommand(process.execPath, [join(root, 'dist/relay/cli.js'), ...args], {
      env: { LECTOR_REGISTRY: registry, LECTOR_MODELS_DIR: join(folder, 'models') },
    });
  expect(await lector(ROOT, 'models', 'pull', 'kokoro')).toMatchObject({ status: 0 });
  const said = await lector(folder, 'say', 'Hello.', '-o', join(folder, 'a.wav'));
  expect(said.stderr).toContain('(builtin)');
  expect(said.status).toBe(0);
  const refused = await lector(folder, 'say', 'Hello.', '--model', 'kokoro', '-o', join(folder, 'b.wav'));
  expect(refused.stderr).toContain(MISSING);
  expect(refused.status).toBe(1);
  expect((await lector(folder, 'models', 'pull', 'kokoro')).stderr).toContain(MISSING);
  expect((await lector(folder, 'doctor')).stdout.toString()).toContain("can't run here: the package");
}, 60_000);
