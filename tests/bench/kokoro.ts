import type { Dtype } from './full-kokoro.ts';
import { type KokoroPage, openKokoroPage } from './kokoro-page.ts';
import { measureInRelay } from './kokoro-relay.ts';
import { formatPercent, inTurns, median, medianTiming, overhead, type Timing } from './stats.ts';
import type { Table } from './table.ts';

const RATE = 24_000;
/** A page of a novel begins like this: the first sentence is not a short one. */
export const INPUT =
  'On the evening before the boats came home, the keeper of the light had climbed the stairs as he always did, ' +
  'slowly, with one hand on the wall. Nobody had asked for it, and nobody would have thanked the woman who did it ' +
  'after him. She liked the climb, the smell of oil, and the first turn of the light across the water.';
/** Nothing after the first clause, so that nothing else is at work while its first byte is on the way. */
const CLAUSE = 'On the evening before the boats came home.';
const FORMATS = ['pcm', 'wav', 'flac', 'mp3', 'aac', 'opus'];

/** A graph of Kokoro's true cost, through Lector and alone, in the page and in the relay, and beside kokoro-js. */
export async function* measureKokoro(): AsyncGenerator<Table> {
  for (const dtype of ['q8', 'fp32'] as const) {
    const page = await openKokoroPage(dtype);
    try {
      yield await measureFirst(dtype, page);
      yield await measureWhole(dtype, page);
    } finally {
      await page.close();
    }
    yield await measureRelay(dtype);
  }
}

async function measureFirst(dtype: Dtype, page: KokoroPage): Promise<Table> {
  const raw = await page.raw(CLAUSE, 'rewritten');
  const lector = FORMATS.map((format): [string, () => Promise<Timing>] => [
    format,
    () => page.lector(CLAUSE, format),
  ]);
  const { raw: bare = [], ...ours } = await inTurns<string>(
    { raw, ...Object.fromEntries(lector) },
    { rounds: 5, warmUps: 1 },
  );
  const rows = Object.entries({ 'runtime alone': bare, ...ours }).map(([what, runs]) => ({
    what,
    'first byte ms': median(runs.map(({ first }) => first)),
    'over raw': formatPercent(overhead(runs, bare, 'first')),
  }));
  return {
    title: `First byte of a short clause, page, WASM, ${dtype}; raw is the same rewritten graph`,
    rows,
  };
}

async function measureWhole(dtype: Dtype, page: KokoroPage): Promise<Table> {
  const peer = await page.peer();
  const timings = await inTurns(
    {
      downloaded: await page.raw(INPUT, 'downloaded'),
      rewritten: await page.raw(INPUT, 'rewritten'),
      lector: () => page.lector(INPUT, 'pcm'),
      kokoroJs: () => peer(INPUT),
    },
    { rounds: 3, warmUps: 1 },
  );
  const { downloaded, rewritten, lector, kokoroJs } = timings;
  return {
    title: `A longer text, page, WASM, ${dtype}; raw is the rewritten graph alone`,
    rows: [
      row('runtime alone, graph as downloaded', downloaded, rewritten),
      row('runtime alone, graph rewritten (raw)', rewritten, rewritten),
      row('Lector, pcm', lector, rewritten),
      row('kokoro-js stream()', kokoroJs, rewritten),
    ],
  };
}

async function measureRelay(dtype: Dtype): Promise<Table> {
  const { raw, pcm } = await measureInRelay(dtype, INPUT, { rounds: 5, warmUps: 1 });
  return {
    title: `The same text, relay, native, ${dtype}`,
    rows: [row('runtime alone', raw, raw), row('Lector, pcm', pcm, raw)],
  };
}

/** How long runs took, beside those of the bare runtime. */
function row(what: string, runs: Timing[], raw: Timing[]) {
  const { first, total, samples } = medianTiming(runs);
  const seconds = samples / RATE;
  return {
    what,
    'first ms': first,
    'first over raw': formatPercent(overhead(runs, raw, 'first')),
    'total ms': total,
    'total over raw': formatPercent(overhead(runs, raw, 'total')),
    'speech s': seconds,
    RTF: total / 1000 / seconds,
  };
}
