import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findLexicons } from '../../relay/lexicon-folder.ts';
import { createFrontend, type Frontend, readMarkup } from '../../src/text/frontend/frontend.ts';
import { MAX_TOKENS } from '../../src/text/phonemes/kokoro-vocab.ts';
import { loadEspeakInNode } from '../fixtures/kokoro-node.ts';
import { prose } from '../fixtures/prose.ts';
import { installPeer, PEER } from './peer.ts';
import { inTurns, median, type Timing } from './stats.ts';
import type { Table } from './table.ts';

/** About what a page of a book has. */
const WORDS = 400;
const TURNS = { rounds: 7, warmUps: 2 };
const KOKORO = { phonemes: 'misaki' as const, max: 300, firstMax: 80, maxPhonemes: MAX_TOKENS };

/** The text frontend by itself: its speed beside kokoro-js's on the same text, and how it takes a megabyte. */
export async function* measureText(): AsyncGenerator<Table> {
  const text = prose(WORDS);
  const espeak = await loadEspeakInNode();
  const phonemize = (part: string, language: string) => espeak.phonemize(part, language);
  const lexicon = findLexicons();
  const missing = () => Promise.reject(new Error('Only English is measured.'));
  const [japanese, emojiNames] = [missing, missing];
  const plain = createFrontend({ phonemize, japanese, emojiNames, lexicon: async () => undefined });
  const full = lexicon && createFrontend({ phonemize, japanese, emojiNames, lexicon });
  if (!full) console.log('No lexicon: set LECTOR_LEXICON_DIR, or get a neural voice; the row is left out.');
  const peer = await startPeer();
  const run = (frontend: Frontend) => () => time(() => phonemizeAll(frontend, text));
  const timings = await inTurns<string>(
    { kokoroJs: () => timePeer(peer, text), plain: run(plain), ...(full && { full: run(full) }) },
    TURNS,
  );
  peer.close();
  yield { title: `Text to phonemes, ${WORDS} words of prose`, rows: compare(timings) };
  yield await measureMegabyte(full ?? plain);
}

function compare(timings: Record<string, Timing[]>): Table['rows'] {
  const names = {
    kokoroJs: 'kokoro-js',
    plain: 'Lector without a lexicon',
    full: 'Lector with misaki’s lexicon',
  };
  const { kokoroJs = [] } = timings;
  return Object.entries(timings).map(([name, ours]) => {
    const quotients = ours.map(({ total }, round) => (kokoroJs[round]?.total ?? Number.NaN) / total);
    const ms = median(ours.map(({ total }) => total));
    return {
      what: names[name as keyof typeof names],
      ms,
      'words/s': (WORDS / ms) * 1000,
      'times as fast': median(quotients),
    };
  });
}

/** A megabyte: how long, what the longest wait for a segment was, and what it took of memory. */
async function measureMegabyte(frontend: Frontend): Promise<Table> {
  const page = `${prose(4000)}\n\n`;
  const text = page.repeat(Math.ceil(1_000_000 / page.length)).slice(0, 1_000_000);
  const before = heap();
  const started = performance.now();
  let last = started;
  let first = 0;
  let longest = 0;
  let segments = 0;
  let peak = 0;
  for await (const _ of frontend.segments(readMarkup(text), { language: 'en-us', model: KOKORO })) {
    const now = performance.now();
    if (segments++ === 0) first = now - started;
    else longest = Math.max(longest, now - last);
    if (segments % 500 === 0) peak = Math.max(peak, heap() - before);
    last = performance.now();
  }
  const words = text.split(/\s+/).length;
  const seconds = (performance.now() - started) / 1000;
  return {
    title: '1 MB of prose',
    rows: [
      { what: 'words/s', value: words / seconds },
      { what: 'in all, s', value: seconds },
      { what: 'first segment, ms', value: first },
      { what: 'longest wait for a further segment, ms', value: longest },
      { what: 'segments', value: segments },
      { what: 'most memory, MB', value: peak / 1e6 },
    ],
  };
}

function heap(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function phonemizeAll(frontend: Frontend, text: string): Promise<void> {
  for await (const _ of frontend.segments(readMarkup(text), { language: 'en-us', model: KOKORO }));
}

async function timePeer(peer: Peer, text: string): Promise<Timing> {
  const total = await peer.phonemize(text);
  return { first: total, total, samples: 0 };
}

async function time(work: () => Promise<void>): Promise<Timing> {
  const started = performance.now();
  await work();
  const total = performance.now() - started;
  return { first: total, total, samples: 0 };
}

interface Peer {
  /** Resolves with the milliseconds that it took for the text. */
  phonemize(text: string): Promise<number>;
  close(): void;
}

async function startPeer(): Promise<Peer> {
  installPeer();
  const child = fork(join(PEER, 'phonemize.mjs'));
  const failed = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`kokoro-js ended with ${code}.`)));
  });
  failed.catch(() => undefined); // told by whoever waits for an answer
  return {
    async phonemize(text) {
      child.send(text);
      const [ms] = await Promise.race([once(child, 'message'), failed]);
      return Number(ms);
    },
    close: () => child.kill(),
  };
}
