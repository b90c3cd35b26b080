import type { Page } from '@playwright/test';
import type { ExportJob, ExportOrder } from '../../src/app/export/job.ts';
import type { ReadingState, StoredDocument } from '../../src/storage/library/records.ts';

export interface TestDocument {
  id: string;
  title: string;
  /** Paragraphs of each section; the first is its heading. */
  sections: { title: string; paragraphs: string[] }[];
  /** PNG. */
  cover: Uint8Array;
}

/** Puts a document where the library keeps it. */
export async function putDocument(page: Page, { id, title, sections, cover }: TestDocument): Promise<void> {
  const stored = sections.map((section) => ({
    title: section.title,
    blocks: section.paragraphs.map((text, i) => ({
      kind: i === 0 ? 'heading' : 'paragraph',
      text,
      marks: [],
      ...(i === 0 && { level: 1 }),
      ...(i === 1 && { image: 'cover' }),
    })),
  }));
  const characters = sections.map((section) => section.paragraphs.join('\n\n').length);
  const document: StoredDocument = {
    id,
    title,
    authors: [],
    format: 'epub',
    cover: 'cover',
    contents: [],
    sections: sections.map((section, i) => ({ title: section.title, characters: characters[i] ?? 0 })),
    images: ['cover'],
    characters: characters.reduce((sum, count) => sum + count, 0),
    words: 0,
    notes: [],
    addedAt: 0,
  };
  const position = { section: 0, offset: 0 };
  const reading: ReadingState = { id, position, progress: 0, openedAt: 0, skipped: [], changedAt: 0 };
  await page.evaluate(
    async ({ id, document, reading, stored, cover }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('lector-library');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction(['documents', 'reading', 'sections', 'images'], 'readwrite');
      tx.objectStore('documents').put(document);
      tx.objectStore('reading').put(reading);
      for (const [index, section] of stored.entries()) tx.objectStore('sections').put(section, [id, index]);
      tx.objectStore('images').put({ type: 'image/png', bytes: Uint8Array.from(cover).buffer }, [
        id,
        'cover',
      ]);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    { id, document, reading, stored, cover: [...cover] },
  );
}

/** Puts a job where the app finds it when it is opened next. */
export async function putJob(page: Page, id: string, order: ExportOrder): Promise<void> {
  const job: ExportJob = { id, createdAt: Date.now(), order, status: 'waiting', files: [], saved: [] };
  await page.evaluate(async (job) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('lector-exports');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = db.transaction('jobs', 'readwrite');
    tx.objectStore('jobs').put(job);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, job);
}

/** A job as it is kept now. */
export function readJob(page: Page, id: string): Promise<ExportJob | undefined> {
  return page.evaluate(
    (id) =>
      new Promise<ExportJob | undefined>((resolve, reject) => {
        const opening = indexedDB.open('lector-exports');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('jobs').objectStore('jobs').get(id);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    id,
  );
}
