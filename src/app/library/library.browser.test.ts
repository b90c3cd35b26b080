import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { useFreshBucket } from '../../../tests/fixtures/fresh-bucket.ts';
import { noise } from '../../../tests/fixtures/noise.ts';
import type { ReadDocument } from '../../documents/model.ts';
import { connectLibrary } from '../../storage/library/database.ts';
import { storageState } from '../../storage/persist.ts';
import { Library } from './library.svelte.ts';

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
