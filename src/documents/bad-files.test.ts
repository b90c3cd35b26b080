import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DocumentFailure } from './failure.ts';
import { readDocument } from './read-document.ts';

const FOLDER = new URL('../../tests/fixtures/documents/', import.meta.url);
const FIXTURES = readdirSync(FOLDER).filter((name) => /\.(?:epub|docx|pdf|html)$/.test(name));

const CONTAINER = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>';

function epub(page: string, more: Zippable = {}): Blob {
  const files: Zippable = {
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(CONTAINER),
    'a.opf': strToU8(
      '<package><metadata><dc:title>T</dc:title></metadata><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/><item id="q" href="q.xhtml"/></manifest><spine><itemref idref="p"/></spine></package>',
    ),
    'p.xhtml': strToU8(page),
    ...more,
  };
  return new Blob([zipSync(files, { level: 1 }).slice()]);
}

async function outcome(file: Blob): Promise<string> {
  try {
    return (await readDocument(file, { name: 'file' })).format;
  } catch (error) {
    // Anything else is an error that nobody has thought of.
    expect(error).toBeInstanceOf(DocumentFailure);
    return (error as DocumentFailure).code;
  }
}

test('an empty file, a picture, an old Word file and a Kindle book say what they are', async () => {
  expect(await outcome(new Blob([]))).toBe('empty');
  expect(await outcome(new Blob(['\n \n']))).toBe('no-text');
  expect(await outcome(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])]))).toBe(
    'unsupported',
  );
  expect(await outcome(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]))).toBe(
    'old-word',
  );
  expect(await outcome(new Blob([new Uint8Array(60), 'BOOKMOBI']))).toBe('kindle');
  expect(await outcome(new Blob([zipSync({ 'a.txt': strToU8('Hi') }).slice()]))).toBe('unsupported');
});

test('a file over the limit is refused before it is read', async () => {
  const head = new Blob(['A long text.']);
  const file = Object.assign(new Blob(['A long text.']), {
    arrayBuffer: () => Promise.reject(new Error('read')),
  });
  Object.defineProperty(file, 'size', { value: 500_000_000 });
  Object.defineProperty(file, 'slice', { value: () => head });
  await expect(readDocument(file, { name: 'a.txt' })).rejects.toMatchObject({ code: 'too-large' });
});

test('a file that has gone since it was chosen says so', async () => {
  const file = new Blob(['A text.']);
  Object.defineProperty(file, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  });
  await expect(readDocument(file, { name: 'a.txt' })).rejects.toMatchObject({ code: 'unreachable' });
});

test('what would burst is not unpacked', async () => {
  expect(await outcome(epub('<p>Hi</p>', { 'p.xhtml': new Uint8Array(40_000_000).fill(32) }))).toBe(
    'zip-bomb',
  );
});

test('copy protection is told from scrambled fonts', async () => {
  const encryption = (algorithm: string) => ({
    'META-INF/encryption.xml': strToU8(
      `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
    ),
  });
  expect(await outcome(epub('<p>Hi</p>', encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')))).toBe(
    'copy-protected',
  );
  expect(await outcome(epub('<p>Hi</p>', encryption('http://www.idpf.org/2008/embedding')))).toBe('epub');
});

test('no script, no drawing and no address that runs survives', async () => {
  const page = `<html><head><script>evil()</script></head><body onload="evil()"><p onclick="evil()">Fine
    <a href="javascript:evil()">link</a> <a href="data:text/html,evil()">other</a><a href=" JaVaScRiPt:evil()">third</a></p>
    <svg xmlns="http://www.w3.org/2000/svg"><script>evil()</script><text>evil()</text></svg>
    <img src="d.svg" alt="Drawing"/><img src="fake.png" alt="Fake"/><iframe srcdoc="evil()"></iframe>
    <object data="evil()">evil()</object><style>evil()</style><template>evil()</template></body></html>`;
  const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>evil()</script></svg>');
  const { sections, images } = await readDocument(epub(page, { 'd.svg': svg, 'fake.png': svg }), {
    name: 'a',
  });
  expect(JSON.stringify(sections)).not.toMatch(/evil|javascript|data:/i);
  expect(images.size).toBe(0);
  expect(sections[0]?.blocks.map(({ text }) => text)).toEqual(['Fine link otherthird', 'Drawing', 'Fake']);
});

test('a book that lost a chapter opens without it, and says so', async () => {
  const opf =
    '<package><manifest><item id="p" href="p.xhtml"/><item id="q" href="q.xhtml"/></manifest><spine><itemref idref="q"/><itemref idref="p"/></spine></package>';
  const document = await readDocument(epub('<p>Left over.</p>', { 'a.opf': strToU8(opf) }), { name: 'a' });
  expect(document.notes).toEqual(['damaged']);
  expect(document.sections[0]?.blocks[0]?.text).toBe('Left over.');
});

test('a book without its package file is put together from its pages', async () => {
  const document = await readDocument(epub('<p>Page.</p>', { 'a.opf': strToU8('') }), { name: 'a' });
  expect(document.notes).toEqual(['damaged']);
});

test('an EPUB that was cut off opens as far as it goes', async () => {
  const whole = readFileSync(new URL('book.epub', FOLDER));
  const document = await readDocument(new Blob([whole.subarray(0, whole.length - 400)]), { name: 'a' });
  expect(document.notes).toEqual(['damaged']);
  expect(JSON.stringify(document.sections)).toContain('The island of Skarra');
});

test('nesting of any depth is read', async () => {
  const deep = `${'<div>'.repeat(5000)}Deep.${'</div>'.repeat(5000)}`;
  expect(await outcome(epub(deep))).toBe('epub');
  expect(await outcome(new Blob([`<html><nav></nav><nav></nav>${'<b>'.repeat(1000)}Deep`]))).toBe('html');
});

describe.each(FIXTURES)('%s, hurt', (name) => {
  const whole = readFileSync(new URL(name, FOLDER));

  test('is read or refused with a reason wherever it is cut off', async () => {
    for (const share of [0.01, 0.2, 0.5, 0.8, 0.97])
      await outcome(new Blob([whole.subarray(0, whole.length * share)]));
  });

  test('is read or refused with a reason whatever its bytes become', async () => {
    for (let seed = 1; seed <= 2; seed += 1) {
      const hurt = new Uint8Array(whole);
      for (let index = 0; index < 30 * seed; index += 1)
        hurt[random(seed * 1000 + index) % hurt.length] = random(index) % 256;
      await outcome(new Blob([hurt]));
    }
  });
});

test('random bytes after the beginning of any format are refused with a reason', async () => {
  for (const start of [
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<!doctype html>',
    'WEBVTT\n\n',
    '1\n00:00:01,000 --> ',
    '',
  ]) {
    for (const length of [1, 100, 5000]) {
      const noise = Uint8Array.from({ length }, (_, index) => random(index + length) % 256);
      await outcome(new Blob([start, noise]));
    }
  }
});

/** The same numbers at every run. */
function random(seed: number): number {
  let value = (seed + 1) * 0x9e3779b1;
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
}
