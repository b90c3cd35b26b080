#!/usr/bin/env node
// Builds nothing: measures the built app (`npm run build`) against what a first visit and a service worker may cost.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUILT = fileURLToPath(new URL('../dist/app/', import.meta.url));
const FIRST_LOAD = 120_000;
/**
 * 45,000 is the aim: about 20,000 are zod's, 22,000 the API's of speech, 6,000 the containers of sound, 5,000 workbox's, and
 * 23,000 came with recorded voices, transcription, chat and what sees models in repositories, which a page could do instead.
 */
const SERVICE_WORKER = 88_000;

const firstLoad = [
  ...closure([...scriptsOf('index.html'), find('StartPage'), find('LibraryList'), find('en')]),
];
const total = firstLoad.reduce((sum, file) => sum + gzipSize(file), 0);
for (const file of firstLoad) console.log(`${String(gzipSize(file)).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  JavaScript of a first visit, gzip; at most ${FIRST_LOAD}`);
const worker = gzipSize('sw.js');
console.log(`${String(worker).padStart(8)}  service worker, gzip; at most ${SERVICE_WORKER}`);
if (total > FIRST_LOAD) {
  console.error('A first visit loads too much: import what is not on the first screen when it is wanted.');
  process.exitCode = 1;
}
if (worker > SERVICE_WORKER) {
  console.error('The service worker is too large: what it answers rarely can come from the build or a page.');
  process.exitCode = 1;
}

/** The scripts that a page names. */
function scriptsOf(page) {
  const html = readFileSync(join(BUILT, page), 'utf8');
  return [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, file]) => file);
}

/** The files with all that they import at once, not what they import when it is wanted. */
function closure(files, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(join(BUILT, file), 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)];
    closure(
      imports.map(([, name]) => `assets/${basename(name)}`),
      seen,
    );
  }
  return seen;
}

/** A part that is loaded by itself and is on the first screen, by the name of its module. */
function find(module) {
  const file = readdirSync(join(BUILT, 'assets')).find((name) =>
    new RegExp(`^${module}-[\\w-]{8}\\.js$`).test(name),
  );
  if (!file) throw new Error(`The build has no ${module}`);
  return `assets/${file}`;
}

function gzipSize(file) {
  return gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length;
}
