import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { useFreshBucket } from '../../../tests/fixtures/fresh-bucket.ts';
import { noise } from '../../../tests/fixtures/noise.ts';
import type { ReadDocument } from '../../documents/model.ts';
import { connectLibrary } from '../../storage/library/database.ts';
import { storageState } from '../../storage/persist.ts';
import { Library } from './library.svelte.ts';
import { loadLibrary } from './transfer/load-library.ts';
import { saveLibrary } from './transfer/save-library.ts';

const MIB = 1024 * 1024;

let name: string;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

test('a document is added once, kept with its place, and read without what is skipped', async () => {
  const library = new Library(name);
  const { id } = await library.add(book('One'));
  await library.add(book('Two'));
  library.savePosition(id, { section: 1, offset: 5 });
  expect((await library.add(book('One'))).id).toBe(id);
  expect(library.documents.map(({ title }) => title)).toEqual(['One', 'Two']);

  const later = new Library(name);
  await later.ready;
  const record = later.find(id);
  expect(record).toMatchObject({ title: 'One', authors: ['A. Writer'], position: { section: 1, offset: 5 } });
  expect(record?.progress).toBeCloseTo(0.6, 1);
  const first = await later.readable(id).load(0);
  expect(first.text).toBe('As said [1].\n\nBonjour.');
  expect(first.spoken).toBe('As said    .\n\nBonjour.');
  expect(first.languages).toEqual([{ start: 14, end: 22, language: 'fr' }]);
  await later.setSkipped(id, []);
  expect((await later.readable(id).load(0)).spoken).toBe(first.text);
  expect(await (await later.image(id, 'cover'))?.bytes()).toEqual(noise(1, 0, 10));
});

test('the place is kept when a page is left in the same moment', async () => {
  const { id } = await new Library(name).add(book('One'));
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as unknown as { eval: (script: string) => Promise<void> };
  const module = new URL('./library.svelte.ts', import.meta.url).href;
  await page.eval(`(async () => {
    const { Library } = await import('${module}');
    const library = new Library('${name}');
    await library.ready;
    library.savePosition('${id}', { section: 1, offset: 7 });
    location.href = 'about:blank?left';
  })()`);
  await expect
    .poll(async () => {
      const library = new Library(name);
      await library.ready;
      return library.find(id)?.position;
    })
    .toEqual({ section: 1, offset: 7 });
  frame.remove();
});

test('tabs see what another one adds, reads, queues and deletes, and any of them brings it back', async () => {
  const [one, other] = [new Library(name), new Library(name)];
  await Promise.all([one.ready, other.ready]);
  const { id } = await one.addText('A text of my own. It has two sentences.');
  await expect
    .poll(() => other.documents.map(({ title }) => title))
    .toEqual(['A text of my own. It has two sentences.']);
  one.savePosition(id, { section: 0, offset: 18 });
  await expect.poll(() => other.find(id)?.position.offset).toBe(18);
  await other.enqueue(id);
  await expect.poll(() => one.queue).toEqual([id]);
  await one.addBookmark(id, {
    position: { section: 0, offset: 18 },
    text: 'It has two sentences.',
    note: 'Yes',
  });
  await expect.poll(() => other.bookmarkChanges).toBe(1);
  await one.remove(id);
  await expect.poll(() => other.documents).toEqual([]);
  expect(other.queue).toEqual([]);
  await other.undoRemove();
  await expect.poll(() => one.find(id)?.position.offset).toBe(18);
  expect(one.queue).toEqual([id]);
  expect(await one.bookmarks(id)).toMatchObject([{ text: 'It has two sentences.', note: 'Yes' }]);
});

test('a deleted document goes for good when its time is over, also if the tab was closed before', async () => {
  const library = new Library(name);
  const { id } = await library.add(book('One'));
  await library.addBookmark(id, { position: { section: 0, offset: 0 }, text: 'As said.' });
  await library.remove(id);
  const db = await connectLibrary({ name }).open();
  expect(await db.count('sections')).toBe(2);
  await db.put('removals', { id, until: Date.now() - 1 });
  await new Library(name).ready;
  for (const store of ['documents', 'sections', 'images', 'reading', 'bookmarks', 'removals'] as const)
    expect(await db.count(store), store).toBe(0);
  db.close();
});

test('a full quota is told, the library stays as it was, and with more room the document comes in', async () => {
  await useFreshBucket(name);
  const used = (await storageState()).usedBytes ?? 0;
  const setQuota = (quotaSize?: number) =>
    cdp().send('Storage.overrideQuotaForOrigin', {
      origin: location.origin,
      ...(quotaSize && { quotaSize }),
    });
  await setQuota(used + 2 * MIB);
  const library = new Library(name);
  try {
    await library.add(book('Small'));
    await expect(library.add(book('Large', 9 * MIB))).rejects.toMatchObject({ code: 'quota_exceeded' });
    expect(library.documents.map(({ title }) => title)).toEqual(['Small']);
    const db = await connectLibrary({ name }).open();
    expect([await db.count('documents'), await db.count('sections')]).toEqual([1, 2]);
    db.close();
  } finally {
    await setQuota();
  }
  await library.add(book('Large', 9 * MIB));
  expect(library.documents).toHaveLength(2);
});

test('a saved library comes in whole or not at all, and the later place wins', async () => {
  const library = new Library(name);
  const { id } = await library.add(book('One'));
  await library.add(book('Two', 300_000));
  await library.addBookmark(id, { position: { section: 1, offset: 4 }, text: 'The end.', note: 'Mine' });
  library.savePosition(id, { section: 1, offset: 5 });
  await library.flush();
  const saved = await save(library);
  const ways = { onProgress: () => undefined, signal: new AbortController().signal };

  const otherName = `${name}-other`;
  const other = new Library(otherName);
  const damaged = new Uint8Array(await saved.arrayBuffer());
  // In the large image of the second document: by then the first is in place.
  damaged.fill(0, 150_000, 150_010);
  await expect(loadLibrary(other.connection, new Blob([damaged]), ways)).rejects.toThrow(
    'not what was written',
  );
  const db = await other.connection.open();
  for (const store of ['documents', 'sections', 'images', 'reading', 'removals'] as const)
    expect(await db.count(store), store).toBe(0);

  expect(await loadLibrary(other.connection, saved, ways)).toEqual({ added: 2, updated: 0, known: 0 });
  await other.refresh();
  expect(other.find(id)?.position).toEqual({ section: 1, offset: 5 });
  expect(await other.bookmarks(id)).toMatchObject([{ note: 'Mine' }]);
  expect(await other.section(id, 0)).toEqual(book('One').sections[0]);

  other.savePosition(id, { section: 1, offset: 20 });
  await other.flush();
  expect(await loadLibrary(library.connection, await save(other), ways)).toEqual({
    added: 0,
    updated: 1,
    known: 1,
  });
  expect(await loadLibrary(other.connection, saved, ways)).toEqual({ added: 0, updated: 0, known: 2 });
  await other.refresh();
  expect(other.find(id)?.position.offset).toBe(20);
  await other.connection.close();
  await deleteDB(otherName);
});

async function save(library: Library): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = {
    write: async (bytes: Uint8Array<ArrayBuffer>) => void pieces.push(bytes),
    close: async () => undefined,
    discard: async () => undefined,
  };
  await saveLibrary(library.connection, sink, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return new Blob(pieces);
}

function book(title: string, imageBytes = 10): ReadDocument {
  return {
    format: 'epub',
    title,
    authors: ['A. Writer'],
    language: 'en',
    cover: 'cover',
    contents: [],
    sections: [
      {
        title: 'First',
        blocks: [
          { kind: 'paragraph', text: 'As said [1].', marks: [{ kind: 'citation', start: 8, end: 11 }] },
          { kind: 'paragraph', text: 'Bonjour.', language: 'fr', marks: [] },
        ],
      },
      { title: 'Second', blocks: [{ kind: 'paragraph', text: 'The end of it all it is.', marks: [] }] },
    ],
    images: new Map([['cover', { type: 'image/png', bytes: noise(1, 0, imageBytes) }]]),
    notes: [],
  };
}
