#!/usr/bin/env node
// Measures the built app and the relay beside the bare runtimes, and prints tables.
//
//   npm run bench -- [--kokoro] [--only PART]... [--seconds N]
//
//   --kokoro   adds a neural model of Kokoro's true cost; takes some ten minutes more and 450 MB of disk
//   --only     one of: builtin, cold, warm, memory, encoders, text, growth, kokoro, kokoro-memory, load, export; may be given more than once
//   --seconds  how long `load` lasts in each place, 120 when left out, or the sound that `export` makes, ten hours when
//              left out; both run only when they are named by --only
//
// The figures are also written to test-results/bench.json. What they mean: docs/performance.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = ['dist/app/index.html', 'dist/relay/cli.js'];

const { values } = parseArgs({
  options: {
    kokoro: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seconds: { type: 'string' },
  },
});

if (!BUILT.every((file) => existsSync(join(ROOT, file)))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

// The programs are TypeScript, which Node 20 does not run by itself.
const vite = await createServer({
  root: ROOT,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { runBench } = await vite.ssrLoadModule('/tests/bench/bench.ts');
  const { seconds, ...rest } = values;
  await runBench({ ...rest, ...(seconds && { seconds: Number(seconds) }) });
} finally {
  await vite.close();
}
