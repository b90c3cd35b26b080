#!/usr/bin/env node
// Starts the relay's program, and builds it first when it is older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/relay/cli.js');
const SOURCES = [
  'src',
  'sw',
  'relay',
  'tools',
  'public',
  'index.html',
  'models.json',
  'vite.config.ts',
  'package-lock.json',
];

// An installed package has no sources, only what was built from them.
if (existsSync(join(ROOT, 'src')) && !isFresh()) build();
await import(PROGRAM);

function isFresh() {
  if (!existsSync(PROGRAM)) return false;
  const built = statSync(PROGRAM).mtimeMs;
  return SOURCES.every((source) => newest(join(ROOT, source)) <= built);
}

/** The latest change of a file, or of any file in a folder, in ms. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  console.error('Building Lector; this takes a few seconds and happens only when something has changed.');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}\nThe build failed.`);
  process.exit(1);
}
