#!/usr/bin/env node
// Every check that needs no browser and no running program: format, lint, types, dead code, file sizes.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 300;

const CHECKS = [
  ['format and lint', () => run('biome', 'ci', '--colors=off')],
  ['types: page', () => run('tsc', '-p', 'tsconfig.app.json')],
  ['types: workers', () => run('tsc', '-p', 'tsconfig.worker.json')],
  ['types: Node', () => run('tsc', '-p', 'tsconfig.node.json')],
  ['types: browser tests', () => run('tsc', '-p', 'tsconfig.e2e.json')],
  ['types: components', () => run('svelte-check', '--tsconfig', 'tsconfig.app.json', '--fail-on-warnings')],
  ['a planted error is found', checkPlantedError],
  ['dead code', () => run('knip')],
  ['files are short', checkFileLengths],
];

let failed = 0;
for (const [name, check] of CHECKS) {
  const started = Date.now();
  const problem = check();
  console.log(`${problem ? '✗' : '✓'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (problem) console.log(problem);
  if (problem) failed++;
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs a tool of `node_modules`; gives its output when it fails. */
function run(tool, ...args) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? '' : `${stdout}${stderr}` || `${tool} ended with ${status}`;
}

/** svelte-check has been seen to pass without looking; this one error it must find. */
function checkPlantedError() {
  const output = run(
    'svelte-check',
    '--tsconfig',
    'tests/fixtures/planted/tsconfig.json',
    '--output',
    'machine',
  );
  return output.includes("Type 'string' is not assignable to type 'number'")
    ? ''
    : `It was not found:\n${output}`;
}

function checkFileLengths() {
  const files = ['src', 'sw', 'relay'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((file) => join(folder, String(file))),
  );
  const long = files
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length])
    .filter(([, lines]) => lines > MAX_LINES);
  return long.map(([file, lines]) => `${file} has ${lines} lines; ${MAX_LINES} is the limit.`).join('\n');
}
