import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { askHandler, postSpeech, registry } from '../../../tests/fixtures/ask.ts';
import { makeDiskFolder } from '../../../tests/fixtures/disk-file.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import { readCodecBinary } from '../../../tools/codec-binaries.ts';
import type { DiskFile } from '../../audio/files/disk-file.ts';
import type { Block, Section } from '../../documents/model.ts';
import { readEventData } from '../client/event-stream.ts';
import { parseSpeechEvent } from '../client/speech-event.ts';
import { makeReadable } from '../library/make-readable.ts';
import type { Checkpoint, ExportJob, ExportOrder } from './job.ts';
import { type ExportTools, runExport } from './run-export.ts';

const folder = makeDiskFolder();
afterAll(() => folder.remove());

const ask = askHandler({ engine: createBuiltinEngine(registry) });
const SENTENCES = Array.from({ length: 40 }, (_, i) => `Sentence ${i} of this part has some words in it.`);
const SECTIONS: Section[] = [
  section('One', ['One', SENTENCES.join(' '), 'A figure is here (Smith, 2019) and ends.']),
  section('Silent', ['']),
  section('Two', ['Two', 'The last words.']),
];

test('a full disk stops a job, which goes on where it was when there is room', async () => {
  const unbroken = await run('unbroken', {});
  let limit = 5_000_000;
  const checkpoints: Checkpoint[] = [];
  const save = async (checkpoint: Checkpoint) => void checkpoints.push(structuredClone(checkpoint));
  const limited = (file: DiskFile): DiskFile => ({
    ...file,
    write(bytes, at) {
      if (at + bytes.length > limit) throw new DOMException('', 'QuotaExceededError');
      file.write(bytes, at);
    },
  });
  await expect(run('full', { save, wrap: limited })).rejects.toThrow(DOMException);
  const checkpoint = checkpoints.at(-1);
  expect(checkpoint?.reached.characters).toBeGreaterThan(1000);
  limit = Number.POSITIVE_INFINITY;
  const files = await run('full', { save, wrap: limited, checkpoint });
  expect(files.map(({ bytes }) => bytes)).toEqual(unbroken.map(({ bytes }) => bytes));
  for (const { name } of files) {
    expect(
      readFileSync(folder.path(`full-${name}`)).equals(readFileSync(folder.path(`unbroken-${name}`))),
    ).toBe(true);
  }
  const { words, chapters, duration } = readJson('full');
  expect(chapters.map(({ title }) => title)).toEqual(['One', 'Two']);
  expect(words.at(-1)).toMatchObject({ word: 'words', section: 2 });
  expect(words.at(-1)?.end_time).toBeLessThanOrEqual(duration);
  expect(readFileSync(folder.path('full-out.srt'), 'utf8')).toMatch(/^1\n00:00:00,\d{3} --> /);
});

test('a selection is cut where it is, and what is skipped is not heard', async () => {
  const text = SECTIONS[0]?.blocks.map(({ text }) => text).join('\n\n') ?? '';
  const from = { section: 0, offset: text.indexOf('Sentence 38') };
  const to = { section: 0, offset: text.indexOf(' and ends') };
  await run('selection', { order: { from, to }, skipped: ['citation'] });
  const { words, chapters } = readJson('selection');
  expect(chapters.map(({ title }) => title)).toEqual(['One']);
  const spoken = words.map(({ word }) => word).join(' ');
  expect(spoken).toMatch(/^Sentence 38 of .*Sentence 39 of .*A figure is here$/);
  for (const { word, start, end } of words) expect(text.slice(start, end)).toBe(word);
});

test('a job that is paused keeps its last checkpoint', async () => {
  const abort = new AbortController();
  const saved: Checkpoint[] = [];
  const save = async (checkpoint: Checkpoint) => {
    saved.push(checkpoint);
    abort.abort('pause');
  };
  await expect(run('paused', { save, signal: abort.signal })).rejects.toBe('pause');
  expect(saved).toHaveLength(1);
});

interface RunOptions {
  order?: Partial<ExportOrder>;
  skipped?: readonly 'citation'[];
  checkpoint?: Checkpoint | undefined;
  save?: ExportTools['save'];
  wrap?: (file: DiskFile) => DiskFile;
  signal?: AbortSignal;
}

function run(name: string, options: RunOptions) {
  const { skipped = [], checkpoint, save = async () => undefined, wrap = (file) => file } = options;
  const { signal = new AbortController().signal } = options;
  const order: ExportOrder = {
    source: { kind: 'document', id: '', skipped },
    title: 'A book',
    authors: [],
    language: 'en',
    genre: 'Audiobook',
    chapters: SECTIONS.map(({ title }, index) => ({ title, section: index, block: 0 })),
    from: { section: 0, offset: 0 },
    to: { section: SECTIONS.length - 1, offset: Number.MAX_SAFE_INTEGER },
    characters: 2000,
    voices: { usual: { model: 'builtin', voice: 'alloy', speed: 1 }, others: {} },
    format: 'wav',
    timings: ['srt', 'json'],
    fileName: 'out',
    ...options.order,
  };
  const job: ExportJob = {
    id: name,
    createdAt: 0,
    order,
    status: 'running',
    files: [],
    saved: [],
    ...(checkpoint && { checkpoint }),
  };
  const readable = makeReadable({
    id: '',
    title: '',
    language: 'en',
    length: SECTIONS.length,
    section: async (index) => SECTIONS[index] ?? { title: '', blocks: [] },
    skipped: () => skipped,
  });
  return runExport(job, {
    folder: {
      open: async (file) => wrap(folder.open(`${name}-${file}`)),
      remove: async () => undefined,
    },
    loadAsset: async (asset) => readCodecBinary(asset),
    cover: undefined,
    image: async () => undefined,
    load: async (index) => ({
      index,
      section: SECTIONS[index] ?? { title: '', blocks: [] },
      readable: await readable.load(index),
    }),
    speak: (text, { portion, choice }) =>
      speak(text.slice(portion.start, portion.end), portion.start, choice),
    save,
    onProgress: () => undefined,
    signal,
  });
}

async function* speak(input: string, offset: number, choice: object) {
  const body = { ...choice, input, response_format: 'pcm', stream_format: 'sse' };
  const response = await postSpeech(ask, body);
  if (!response.body) throw new Error('There is no sound');
  for await (const data of readEventData(response.body)) {
    const event = parseSpeechEvent(data);
    if ('duration' in event) return;
    const words = event.words.map((word) => ({
      ...word,
      start: offset + word.start,
      end: offset + word.end,
    }));
    yield { ...event, start: offset + event.start, end: offset + event.end, words };
  }
}

interface WordTimes {
  duration: number;
  chapters: { title: string }[];
  words: { word: string; section: number; start: number; end: number; end_time: number }[];
}

function readJson(name: string): WordTimes {
  return JSON.parse(readFileSync(folder.path(`${name}-out.json`), 'utf8'));
}

function section(title: string, texts: string[]): Section {
  return {
    title,
    blocks: texts.map((text, i): Block => {
      const cited = text.indexOf('(Smith');
      const marks =
        cited < 0 ? [] : [{ kind: 'citation' as const, start: cited, end: text.indexOf(')') + 1 }];
      return { kind: i === 0 ? 'heading' : 'paragraph', text, marks };
    }),
  };
}
