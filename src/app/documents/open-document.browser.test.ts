import { expect, test } from 'vitest';
import docxUrl from '../../../tests/fixtures/documents/book.docx?url';
import epubUrl from '../../../tests/fixtures/documents/book.epub?url';
import htmlUrl from '../../../tests/fixtures/documents/book.html?url';
import pdfUrl from '../../../tests/fixtures/documents/pages.pdf?url';
import protectedUrl from '../../../tests/fixtures/documents/protected.pdf?url';
import { openDocument } from './open-document.ts';

async function fetchFile(url: string): Promise<Blob> {
  const response = await fetch(url);
  return response.blob();
}

test('files of every kind are read in a thread of their own', async () => {
  const text = await openDocument(new Blob(['Just words.']), { name: 'note.txt' });
  expect(text).toMatchObject({
    format: 'text',
    title: 'note',
    sections: [{ blocks: [{ text: 'Just words.' }] }],
  });
  for (const url of [epubUrl, docxUrl]) {
    const { title, images } = await openDocument(await fetchFile(url), { name: 'book' });
    expect(title).toBe('The Lighthouse Keeper’s Almanac');
    expect([...images.values()][0]?.bytes.length).toBeGreaterThan(50);
  }
  const pdf = await openDocument(await fetchFile(pdfUrl), { name: 'pages.pdf' });
  expect(pdf.sections.map(({ title }) => title)).toEqual(['The Pier', 'The Winter', 'The Spring']);
});

test('a page of a site is read without its menus', async () => {
  const words =
    'The tide came in over the harbour wall, and the keeper wrote it down in the almanac, as every night. ';
  const page = `<!doctype html><html lang="en"><head><title>The Tide | A Site</title></head><body>
    <nav><a href="/">Home</a> <a href="/all">All posts</a></nav><aside>Subscribe now!</aside>
    <div id="main"><h1>The Tide</h1>${`<p>${words.repeat(4)}</p>`.repeat(5)}</div>
    <form><button>Send</button></form><footer>All rights reserved</footer></body></html>`;
  const { title, sections } = await openDocument(new Blob([page]), { name: 'saved.htm' });
  expect(title).toContain('The Tide');
  const text = JSON.stringify(sections);
  expect(text).toContain('over the harbour wall');
  expect(text).not.toMatch(/All posts|Subscribe|Send/);
});

test('failures say what happened, and leave nothing behind', async () => {
  await expect(openDocument(new Blob([]), { name: 'a' })).rejects.toMatchObject({ code: 'empty' });
  const file = await fetchFile(protectedUrl);
  await expect(openDocument(file, { name: 'a' })).rejects.toMatchObject({ code: 'password-needed' });
  const { title } = await openDocument(file, { name: 'a', password: 'open sesame' });
  expect(title).toBe('Tides and Their Clerks');
  await expect(openDocument(file, { name: 'a', timeLimitMs: 1 })).rejects.toMatchObject({ code: 'too-slow' });
  const stop = new AbortController();
  const reading = openDocument(await fetchFile(htmlUrl), { name: 'a', signal: stop.signal });
  stop.abort(new Error('no longer wanted'));
  await expect(reading).rejects.toThrow('no longer wanted');
});
