import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { ExportFormat, ExportOrder } from '../../src/app/export/job.ts';
import { runTool } from '../fixtures/ffmpeg.ts';
import { prose } from '../fixtures/prose.ts';
import { putDocument, putJob, readJob } from './export-job.ts';
import { expect, openApp, test } from './lector-page.ts';

const RATE = 24_000;
const CHAPTERS = ['The first chapter', 'The second chapter', 'The third chapter'];

test('a book becomes an M4B with chapters, cover and subtitles, though the page is reloaded in the middle', async ({
  context,
  relay,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'lector-export-'));
  const page = await openApp(context, relay.url);
  await page.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  const answeredBy: boolean[] = [];
  context.on('response', (response) => {
    if (response.url().endsWith('/v1/audio/speech')) answeredBy.push(response.fromServiceWorker());
  });
  const characters = await putBook(page, folder);
  await putJob(page, 'audiobook', orderOf({ format: 'm4b', characters, timings: ['vtt', 'json'] }));
  await reloadInTheMiddle(page, 'audiobook');

  const book = await saveFile(page, folder, 'book.m4b');
  const vtt = readFileSync(await saveFile(page, folder, 'book.vtt'), 'utf8');
  const json = JSON.parse(readFileSync(await saveFile(page, folder, 'book.json'), 'utf8'));
  expect(answeredBy.length).toBeGreaterThan(3);
  expect(answeredBy.every(Boolean)).toBe(true);

  // The same, in one go and without loss: what was spoken.
  await putJob(page, 'whole', orderOf({ format: 'wav', characters, timings: [] }));
  await page.reload();
  const wav = await saveFile(page, folder, 'book.wav');
  const spoken = (readFileSync(wav).length - 44) / 2;

  const { format, chapters, streams } = probe(book);
  expect(format.tags).toMatchObject({ title: 'A Test of Books', artist: 'Ann Author', genre: 'Audiobook' });
  expect(chapters.map(({ tags }) => tags.title)).toEqual(CHAPTERS);
  expect(streams.find(({ codec_type }) => codec_type === 'video')).toMatchObject({ width: 60, height: 90 });
  const samples = Math.round(Number(format.duration) * RATE);
  expect(samples).toBe(Math.round(Number(probe(wav).format.duration) * RATE));
  expect(Math.abs(spoken - samples)).toBeLessThan(200); // chunks of the WAV's head and tail
  expect(json.duration).toBeCloseTo(samples / RATE, 6);
  expect(json.words.filter(({ word }: { word: string }) => word === 'Part')).toHaveLength(6);
  expect(json.chapters.map(({ title }: { title: string }) => title)).toEqual(CHAPTERS);
  for (const [i, { start }] of json.chapters.entries())
    expect(Number(chapters[i]?.start_time)).toBeCloseTo(start, 2);
  expectCues(vtt, samples / RATE);
  rmSync(folder, { recursive: true });
});

test('a book becomes an EPUB that is read along, though the page is reloaded in the middle', async ({
  context,
  relay,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'lector-export-'));
  const page = await openApp(context, relay.url);
  await page.addInitScript(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
  const characters = await putBook(page, folder);
  await putJob(page, 'read-along', orderOf({ format: 'epub', characters, timings: [] }));
  await reloadInTheMiddle(page, 'read-along');
  const bytes = readFileSync(await saveFile(page, folder, 'book.epub'));
  // What a reading system looks at first (OCF 3.3, 4.3).
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  const files = unzipSync(bytes);
  const facts = await page.evaluate(readBook, textsOf(files));
  expect(facts.broken).toEqual([]);
  expect(facts.missing).toEqual([]);
  expect(facts.contents).toEqual(CHAPTERS);
  expect(facts.pages).toHaveLength(CHAPTERS.length);
  for (const [i, { overlay, sound, sentences, clips, duration }] of facts.pages.entries()) {
    expect(sentences.length).toBeGreaterThan(10);
    expect(clips.map(({ text }) => text)).toEqual(sentences);
    for (const [n, { from, to }] of clips.entries()) {
      expect(to).toBeGreaterThan(from);
      if (n > 0) expect(from).toBe(clips[n - 1]?.to);
    }
    const path = join(folder, `${i}.mp3`);
    writeFileSync(path, files[sound] ?? new Uint8Array());
    const decoded = runTool('ffmpeg', ['-v', 'error', '-i', path, '-f', 's16le', '-']).stdout.length / 2;
    expect(clips.at(-1)?.to).toBeCloseTo(decoded / RATE, 2);
    expect(duration).toBeCloseTo(decoded / RATE - (clips[0]?.from ?? 0), 1);
    expect(overlay).toMatch(/smil$/);
  }
  expect(facts.total).toBeCloseTo(
    facts.pages.reduce((sum, { duration }) => sum + duration, 0),
    1,
  );
  expect(facts.cover).toMatch(/^EPUB\/images\/cover\.png$/);
  rmSync(folder, { recursive: true });
});

/** Puts a book into the library; gives its length in characters. */
async function putBook(page: Page, folder: string): Promise<number> {
  const cover = join(folder, 'cover.png');
  runTool('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=60x90', '-frames:v', '1', cover]);
  const sections = CHAPTERS.map((title, i) => ({
    title,
    paragraphs: [title, ...[0, 1].map((part) => `${prose(130)} Part ${i} ${part} ends here.`)],
  }));
  await putDocument(page, { id: 'book', title: 'A Test of Books', sections, cover: readFileSync(cover) });
  return sections.reduce((sum, { paragraphs }) => sum + paragraphs.join('\n\n').length, 0);
}

/** Lets the app find the job, and reloads it again as soon as a first part is written. */
async function reloadInTheMiddle(page: Page, job: string): Promise<void> {
  await page.reload();
  await expect
    .poll(async () => (await readJob(page, job))?.checkpoint?.position.offset ?? 0, {
      timeout: 60_000,
      intervals: [100],
    })
    .toBeGreaterThan(0);
  expect((await readJob(page, job))?.status).toBe('running');
  await page.reload();
}

function textsOf(files: Record<string, Uint8Array>): Record<string, string> {
  const isText = (name: string) => /\.(xml|opf|xhtml|smil|css)$/.test(name);
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, isText(name) ? Buffer.from(bytes).toString() : '']),
  );
}

/** Reads a book with the browser's own XML parser, which takes nothing that is not well formed. Runs in the page. */
function readBook(texts: Record<string, string>) {
  const broken: string[] = [];
  const missing: string[] = [];
  const parse = (name: string) => {
    const parsed = new DOMParser().parseFromString(texts[name] ?? '', 'application/xml');
    if (parsed.querySelector('parsererror')) broken.push(name);
    return parsed;
  };
  const resolve = (href: string, from: string) => {
    const path = new URL(href, `http://book/${from}`).pathname.slice(1);
    if (!(path in texts)) missing.push(path);
    return path;
  };
  const seconds = (clock: string) => {
    const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
    return h * 3600 + m * 60 + s;
  };
  const rootfile = parse('META-INF/container.xml').querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const opf = parse(rootfile);
  const items = new Map([...opf.querySelectorAll('item')].map((item) => [item.id, item]));
  const hrefOf = (item: Element | undefined) => resolve(item?.getAttribute('href') ?? '', rootfile);
  const durations = [...opf.querySelectorAll('meta[property="media:duration"]')];
  const pages = [...opf.querySelectorAll('itemref')].map((reference) => {
    const item = items.get(reference.getAttribute('idref') ?? '');
    const page = hrefOf(item);
    const overlayId = item?.getAttribute('media-overlay') ?? '';
    const overlay = hrefOf(items.get(overlayId));
    const pars = [...parse(overlay).querySelectorAll('par')];
    const drawn = parse(page);
    for (const image of drawn.querySelectorAll('img')) resolve(image.getAttribute('src') ?? '', page);
    return {
      overlay,
      sound: resolve(pars[0]?.querySelector('audio')?.getAttribute('src') ?? '', overlay),
      sentences: [...drawn.querySelectorAll('span[id]')].map(({ id }) => id),
      clips: pars.map((par) => {
        const src = par.querySelector('text')?.getAttribute('src') ?? '';
        resolve(src, overlay);
        const audio = par.querySelector('audio');
        return {
          text: src.slice(src.indexOf('#') + 1),
          from: seconds(audio?.getAttribute('clipBegin') ?? ''),
          to: seconds(audio?.getAttribute('clipEnd') ?? ''),
        };
      }),
      duration: seconds(
        durations.find((meta) => meta.getAttribute('refines') === `#${overlayId}`)?.textContent ?? '',
      ),
    };
  });
  const nav = hrefOf(opf.querySelector('item[properties="nav"]') ?? undefined);
  const links = [...parse(nav).querySelectorAll('li > a')];
  for (const link of links) resolve(link.getAttribute('href') ?? '', nav);
  for (const item of items.values()) hrefOf(item);
  return {
    broken,
    missing,
    pages,
    contents: links.map(({ textContent }) => textContent),
    total: seconds(durations.find((meta) => !meta.hasAttribute('refines'))?.textContent ?? ''),
    cover: hrefOf(opf.querySelector('item[properties="cover-image"]') ?? undefined),
  };
}

function orderOf({
  format,
  characters,
  timings,
}: Pick<ExportOrder, 'format' | 'characters' | 'timings'>): ExportOrder {
  return {
    source: { kind: 'document', id: 'book', skipped: [] },
    title: 'A Test of Books',
    authors: ['Ann Author'],
    language: 'en',
    genre: 'Audiobook',
    cover: 'cover',
    chapters: CHAPTERS.map((title, section) => ({ title, section, block: 0 })),
    from: { section: 0, offset: 0 },
    to: { section: CHAPTERS.length - 1, offset: Number.MAX_SAFE_INTEGER },
    characters,
    voices: { usual: { model: 'builtin', voice: 'alloy', speed: 1 }, others: {} },
    format: format satisfies ExportFormat,
    timings,
    fileName: 'book',
  };
}

async function saveFile(page: Page, folder: string, name: string): Promise<string> {
  const button = page.getByRole('button', { name: `Save ${name}` });
  await expect(button).toBeVisible({ timeout: 90_000 });
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(saved.suggestedFilename()).toBe(name);
  const path = join(folder, name);
  await saved.saveAs(path);
  return path;
}

function expectCues(vtt: string, seconds: number): void {
  const times = [...vtt.matchAll(/(\d+):(\d+):([\d.]+) --> (\d+):(\d+):([\d.]+)/g)].map(([, ...parts]) => {
    const [h1 = 0, m1 = 0, s1 = 0, h2 = 0, m2 = 0, s2 = 0] = parts.map(Number);
    return { from: h1 * 3600 + m1 * 60 + s1, to: h2 * 3600 + m2 * 60 + s2 };
  });
  expect(times.length).toBeGreaterThan(60);
  for (const [i, { from, to }] of times.entries()) {
    expect(to).toBeGreaterThan(from);
    expect(from).toBeGreaterThanOrEqual(times[i - 1]?.to ?? 0);
  }
  expect(times.at(-1)?.to).toBeLessThan(seconds + 0.4);
  const lines = vtt.split('\n').filter((line) => line !== '' && !line.includes('-->'));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(42);
}

interface Probe {
  format: { duration: string; tags: Record<string, string> };
  chapters: { start_time: string; tags: { title: string } }[];
  streams: { codec_type: string }[];
}

function probe(path: string): Probe {
  const args = ['-v', 'error', '-of', 'json', '-show_chapters', '-show_format', '-show_streams', path];
  return JSON.parse(runTool('ffprobe', args).stdout.toString());
}
