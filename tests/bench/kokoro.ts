import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Espeak } from '../../src/models/builtin/espeak.ts';
import { pickStyle, readVoicePack } from '../../src/models/kokoro/style.ts';
import { MAX_TOKENS, tokenize } from '../../src/text/phonemes/kokoro-vocab.ts';
import type { PhonemeSegment } from '../../src/text/segments/types.ts';
import { loadEspeakInNode } from '../fixtures/kokoro-node.ts';
import { voiceFile } from '../fixtures/models.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { segmentsFor } from '../fixtures/segments.ts';
import { type Dtype, fullKokoroFile } from './full-kokoro.ts';
import type { RawFeed, RawRun, RawWork } from './raw.ts';
import { startRawThread, startRawWorker } from './raw-workers.ts';
import { launchChromium, openApp, type SpeechBody, speakInPage, speakInRelay } from './speak.ts';
import { formatPercent, inTurns, medianTiming, overhead, type Timing } from './stats.ts';
import type { Table } from './table.ts';

const TURNS = { rounds: 3, warmUps: 1 };
const RATE = 24_000;
const VOICE = 'af_heart';
const INPUT =
  'The lamp was lit before the boats came home. Nobody had asked for it, and nobody would have thanked ' +
  'the woman who climbed the stairs each night. She liked the climb, the smell of oil, and the first turn ' +
  'of the light across the water.';

/** A graph of Kokoro's true cost, through Lector and alone: same segments, same feeds, same process or page. */
export async function* measureKokoro(): AsyncGenerator<Table> {
  const feeds = await makeFeeds();
  for (const dtype of ['fp32', 'q8'] as const) {
    const rows = [];
    for (const measure of [inPage, inRelay]) {
      const { device, raw, ours } = await measure(dtype, feeds);
      const spoken = medianTiming(ours);
      // In WASM the graph is rewritten, and rounding may move a duration by a frame.
      const ratio = medianTiming(raw).samples / spoken.samples;
      if (Math.abs(ratio - 1) > 0.02) throw new Error('Lector spoke something else.');
      rows.push(row(`${device}, runtime alone`, raw, raw), row(`${device}, Lector`, ours, raw));
    }
    yield { title: `A model of Kokoro's cost, ${dtype}, ${feeds.length} segments, answered as pcm`, rows };
  }
}

function row(what: string, runs: Timing[], raw: Timing[]) {
  const { first, total, samples } = medianTiming(runs);
  return {
    what,
    'first ms': first,
    'first over raw': formatPercent(overhead(runs, raw, 'first')),
    'total ms': total,
    'total over raw': formatPercent(overhead(runs, raw, 'total')),
    'speech s': samples / RATE,
    RTF: total / 1000 / (samples / RATE),
  };
}

type Measured = { device: string; raw: Timing[]; ours: Timing[] };

async function inPage(dtype: Dtype, feeds: RawFeed[]): Promise<Measured> {
  const neural = await startHub(dtype);
  const relay = await startRelayProcess({ registry: neural.registry });
  const browser = await launchChromium();
  try {
    const page = await openApp(browser, relay.url);
    const got = await page.evaluate(async () =>
      (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
    );
    if (!got.includes('model.download.done')) throw new Error(`Failed to download: ${got.slice(-500)}`);
    const { commit, path, repo } = neural.hub.file(neural.graphs.fp32);
    const graph = `${neural.hub.url}/${repo}/resolve/${commit}/${path}`;
    const threads = Math.min(4, availableParallelism());
    const raw = await startRawWorker(page, { runtime: 'onnx', feeds, graph, threads });
    return {
      device: `page, WASM, ${threads} threads`,
      ...(await take(raw, (body) => speakInPage(page, body))),
    };
  } finally {
    await browser.close();
    await relay.stop();
    await neural.hub.close();
  }
}

async function inRelay(dtype: Dtype, feeds: RawFeed[]): Promise<Measured> {
  const neural = await startHub(dtype);
  const relay = await startRelayProcess({ registry: neural.registry });
  const threads = availableParallelism();
  const work: RawWork = { runtime: 'onnx', feeds, graph: fullKokoroFile(dtype), threads };
  const thread = await startRawThread(work);
  try {
    const answer = await fetch(`${relay.url}/v1/models/kokoro/download`, { method: 'POST' });
    const got = await answer.text();
    if (!got.includes('model.download.done')) throw new Error(`Failed to download: ${got.slice(-500)}`);
    const runs = await take(thread.run, (body) => speakInRelay(relay.url, body));
    return { device: `relay, native, ${threads} threads`, ...runs };
  } finally {
    await thread.close();
    await relay.stop();
    await neural.hub.close();
  }
}

/** Whatever variant a device prefers, it gets this one. */
function startHub(dtype: Dtype): Promise<NeuralHub> {
  const graph = new Uint8Array(readFileSync(fullKokoroFile(dtype)));
  return startNeuralHub(() => graph);
}

async function take(raw: RawRun, speak: (body: SpeechBody) => Promise<Timing>) {
  const body = { model: 'kokoro', voice: VOICE, input: INPUT, response_format: 'pcm' };
  return inTurns({ raw, ours: () => speak(body) }, TURNS);
}

/** The segments of the text, as the relay without a lexicon makes them. */
function kokoroSegments(espeak: Espeak): AsyncGenerator<PhonemeSegment> {
  const text = () => ({ phonemes: true, max: 300, firstMax: 80, maxPhonemes: MAX_TOKENS });
  return segmentsFor({ text }, INPUT, { espeak }) as AsyncGenerator<PhonemeSegment>;
}

/** What Lector feeds to the graph for the text, made by the same functions. */
async function makeFeeds(): Promise<RawFeed[]> {
  const espeak = await loadEspeakInNode();
  const pack = readVoicePack(readFileSync(voiceFile(VOICE)));
  const feeds: RawFeed[] = [];
  for await (const { phonemes } of kokoroSegments(espeak)) {
    const { ids, kept } = tokenize(phonemes);
    feeds.push({ ids: Array.from(ids, Number), style: Array.from(pickStyle(pack, kept.length)) });
  }
  return feeds;
}
