import { createBuiltinModel } from '../../src/models/builtin/model.ts';
import { loadEspeakInNode } from '../fixtures/kokoro-node.ts';
import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { segmentsFor } from '../fixtures/segments.ts';
import type { RawRun, RawWork } from './raw.ts';
import { startRawThread, startRawWorker } from './raw-workers.ts';
import { launchChromium, openApp, type SpeechBody, speakInPage, speakInRelay } from './speak.ts';
import { formatPercent, inTurns, medianTiming, overhead, type Timing } from './stats.ts';
import type { Table } from './table.ts';

const WORDS = 300;
const TURNS = { rounds: 5, warmUps: 1 };
/** What is read to its end; of the others, which are as fast as their encoders, only the first bytes. */
const WHOLE = ['pcm', 'mp3'];
const FIRST_BYTES = ['opus', 'aac', 'flac', 'wav'];
const VOICE = { id: 'en-us-sam', espeak: 'en-us', rate: 175 };

/** The built-in voice: Lector's whole way from request to bytes, beside the espeak-ng program on the same segments. */
export async function* measureBuiltin(): AsyncGenerator<Table> {
  const input = prose(WORDS);
  const work = await prepare(input);
  const relay = await startRelayProcess();
  const browser = await launchChromium();
  try {
    const page = await openApp(browser, relay.url);
    const inPage = await startRawWorker(page, work);
    yield await compare('in the page, through its service worker', input, inPage, (body, until) =>
      speakInPage(page, body, until),
    );
    await browser.close();
    const thread = await startRawThread(work);
    yield await compare('through the relay', input, thread.run, (body, until) =>
      speakInRelay(relay.url, body, until),
    );
    await thread.close();
  } finally {
    await browser.close();
    await relay.stop();
  }
}

/** The texts that the built-in model gives to espeak-ng, one for each segment. */
async function prepare(input: string): Promise<RawWork> {
  const espeak = await loadEspeakInNode();
  const model = createBuiltinModel({ espeak, voices: {} });
  const texts: string[] = [];
  for await (const { text } of segmentsFor(model, input, { espeak })) texts.push(text);
  return { runtime: 'espeak', texts, voice: VOICE.espeak, rate: VOICE.rate };
}

type Speak = (body: SpeechBody, until: 'first' | 'end') => Promise<Timing>;

async function compare(where: string, input: string, raw: RawRun, speak: Speak): Promise<Table> {
  const ask = (format: string, until: 'first' | 'end') => () =>
    speak({ model: 'builtin', voice: VOICE.id, input, response_format: format }, until);
  const { raw: bare = [], ...ours } = await inTurns<string>(
    {
      raw,
      ...Object.fromEntries(WHOLE.map((format) => [format, ask(format, 'end')])),
      ...Object.fromEntries(FIRST_BYTES.map((format) => [format, ask(format, 'first')])),
    },
    TURNS,
  );
  const seconds = medianTiming(bare).samples / 22_050;
  const row = (what: string, runs: Timing[]) => {
    const { first, total } = medianTiming(runs);
    const whole = !FIRST_BYTES.includes(what);
    return {
      what,
      'first ms': first,
      'first over raw': formatPercent(overhead(runs, bare, 'first')),
      'total ms': whole ? total : '',
      'x real time': whole ? (seconds * 1000) / total : '',
      'total over raw': whole ? formatPercent(overhead(runs, bare, 'total')) : '',
    };
  };
  return {
    title: `Built-in voice, ${WORDS} words (${Math.round(seconds)} s), ${where}; raw is espeak-ng alone`,
    rows: [row('raw', bare), ...Object.entries(ours).map(([format, runs]) => row(format, runs))],
  };
}
