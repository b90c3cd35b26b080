import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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
  const cover = join(folder, 'cover.png');
  runTool('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=60x90', '-frames:v', '1', cover]);
  const sections = CHAPTERS.map((title, i) => ({
    title,
    paragraphs: [title, ...[0, 1, 2].map((part) => `${prose(180)} Part ${i} ${part} ends here.`)],
  }));
  await putDocument(page, { id: 'book', title: 'A Test of Books', sections, cover: readFileSync(cover) });
  const characters = sections.reduce((sum, { paragraphs }) => sum + paragraphs.join('\n\n').length, 0);

  await putJob(page, 'audiobook', orderOf({ format: 'm4b', characters, timings: ['vtt', 'json'] }));
  await page.reload();
  await expect
    .poll(async () => (await readJob(page, 'audiobook'))?.checkpoint?.position.offset ?? 0, {
      timeout: 60_000,
    })
    .toBeGreaterThan(0);
  const before = await readJob(page, 'audiobook');
  expect(before?.status).toBe('running');
  await page.reload();

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
  expect(json.words.filter(({ word }: { word: string }) => word === 'Part')).toHaveLength(9);
  expect(json.chapters.map(({ title }: { title: string }) => title)).toEqual(CHAPTERS);
  for (const [i, { start }] of json.chapters.entries())
    expect(Number(chapters[i]?.start_time)).toBeCloseTo(start, 2);
  expectCues(vtt, samples / RATE);
  rmSync(folder, { recursive: true });
});

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
  expect(times.length).toBeGreaterThan(100);
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
