import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';
import { kokoroFile } from '../fixtures/models.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lector-convert-'));

test('models convert rewrites a graph, and says how far both speak alike', async () => {
  const out = join(folder, 'fast.onnx');
  const { stdout, status } = await runCommand(process.execPath, [
    PROGRAM,
    'models',
    'convert',
    kokoroFile({ dtype: 'fp32' }),
    out,
  ]);
  expect(status).toBe(0);
  const decibels = Number(/agree by ([\d.]+) dB/.exec(String(stdout))?.[1]);
  expect(decibels).toBeGreaterThan(60);
  expect(String(stdout)).toMatch(/[1-9]\d* sines rewritten/);
  expect(statSync(out).size).toBeGreaterThan(100_000);
});

test('models convert says what is wrong with its input', async () => {
  const noise = join(folder, 'noise.onnx');
  writeFileSync(noise, 'no graph');
  const { stderr, status } = await runCommand(process.execPath, [
    PROGRAM,
    'models',
    'convert',
    noise,
    join(folder, 'out.onnx'),
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain('Failed to read the ONNX file');
});
