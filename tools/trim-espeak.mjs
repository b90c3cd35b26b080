#!/usr/bin/env node
// Cuts the espeak-ng package down to the languages that Lector offers.
//
//   node tools/trim-espeak.mjs OUT_FOLDER
//
// writes OUT_FOLDER/espeak-ng.js (the package's program, unchanged), OUT_FOLDER/espeak-ng.pack (its data, cut down)
// and OUT_FOLDER/espeak-ng.COPYING (its licence, GPL-3), and prints what they weigh.
//
// A pack is: uint32 little-endian length of the index; the index, JSON `[[path, byteLength], …]`; the files'
// bytes one after the other in the index's order. Paths are relative to espeak's data folder.

import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The package's data folder inside its virtual file system. */
const ROOT = '/usr/share/espeak-ng-data/';

/** What every language needs: sounds, phoneme tables, intonation. */
const SHARED = ['phondata', 'phonindex', 'phontab', 'intonations'];

/** Language code of a dictionary -> the language files that use it. */
const LANGUAGES = {
  en: ['gmw/en', 'gmw/en-US', 'gmw/en-GB-x-rp', 'gmw/en-GB-scotland'],
  de: ['gmw/de'],
  es: ['roa/es', 'roa/es-419'],
  fr: ['roa/fr'],
  hi: ['inc/hi'],
  it: ['roa/it'],
  pt: ['roa/pt', 'roa/pt-BR'],
};

/** Voice variants: formant and pitch settings laid over a language, a few hundred bytes each. */
const VARIANTS = [
  ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'f1', 'f2', 'f3', 'f4', 'f5'],
  ...[
    'Alex',
    'Alicia',
    'Andrea',
    'Annie',
    'Denis',
    'Diogo',
    'Gene',
    'Hugo',
    'Lee',
    'Marco',
    'Michael',
    'Mario',
  ],
  ...['adam', 'anika', 'belinda', 'linda', 'max', 'paul', 'steph', 'travis', 'victor', 'whisper', 'croak'],
];

/**
 * Reads the wanted files out of the package and gives them as one pack.
 * @param {{ folder?: string }} [options] `folder`: the package's folder; found through Node when left out.
 * @returns {{ pack: Uint8Array<ArrayBuffer>, script: string, licence: string }} the pack's bytes, and the paths
 *   of the package's program and of its licence.
 */
export function trimEspeak({ folder = packageFolder() } = {}) {
  const script = join(folder, 'espeak-ng.js');
  const places = readPlaces(readFileSync(script, 'utf8'));
  const paths = [
    ...SHARED,
    ...Object.keys(LANGUAGES).map((code) => `${code}_dict`),
    ...Object.values(LANGUAGES).flatMap((files) => files.map((file) => `lang/${file}`)),
    ...VARIANTS.map((name) => `voices/!v/${name}`),
  ];
  const data = openSync(join(folder, 'espeak-ng.data'), 'r');
  try {
    const files = paths.map((path) => readPlace(data, path, places));
    const index = new TextEncoder().encode(JSON.stringify(paths.map((path, i) => [path, files[i].length])));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, index.length, true);
    return { pack: concat([length, index, ...files]), script, licence: join(folder, 'COPYING') };
  } finally {
    closeSync(data);
  }
}

function packageFolder() {
  return dirname(createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten'));
}

/** The program carries a table of its data file: name, first byte, end byte. */
function readPlaces(source) {
  const entries = source.matchAll(/filename:"([^"]+)",start:(\d+),end:(\d+)/g);
  const places = new Map([...entries].map(([, name, start, end]) => [name, [Number(start), Number(end)]]));
  if (places.size === 0) throw new Error('Failed to read the table of espeak-ng.data: none in espeak-ng.js.');
  return places;
}

function readPlace(file, path, places) {
  const place = places.get(ROOT + path);
  if (!place) throw new Error(`Failed to trim espeak-ng: it has no file ${path}.`);
  const bytes = new Uint8Array(place[1] - place[0]);
  if (readSync(file, bytes, 0, bytes.length, place[0]) !== bytes.length)
    throw new Error(`${path} is cut short.`);
  return bytes;
}

function concat(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , out] = process.argv;
  if (!out) throw new Error('Usage: node tools/trim-espeak.mjs OUT_FOLDER');
  const { pack, script, licence } = trimEspeak();
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'espeak-ng.pack'), pack);
  copyFileSync(script, join(out, 'espeak-ng.js'));
  copyFileSync(licence, join(out, 'espeak-ng.COPYING'));
  const gzipped = [pack, readFileSync(script)].map((bytes) => gzipSync(bytes, { level: 9 }).length);
  console.log(`espeak-ng.pack ${pack.length} bytes, ${gzipped[0]} gzipped`);
  console.log(`espeak-ng.js gzipped ${gzipped[1]}; both ${gzipped[0] + gzipped[1]}`);
}
