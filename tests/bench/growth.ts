import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { prose } from '../fixtures/prose.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { peakWhile, renderersMb, residentMb } from './resident.ts';
import { launchChromium, openApp, type SpeechBody, speakInPage, speakInRelay } from './speak.ts';
import type { Timing } from './stats.ts';
import type { Table } from './table.ts';

const SIZES = [1, 10, 100, 1000, 10_000];

interface Grown {
  what: string;
  model: string;
  /** The longest text, in sentences. */
  most: number;
  speak(body: SpeechBody): Promise<Timing>;
  memory(): Promise<number>;
}

/** From one sentence to ten thousand: time per sentence and first byte stay what they are, and so does memory. */
export async function* measureGrowth(): AsyncGenerator<Table> {
  const neural = await startNeuralHub();
  const relay = await startRelayProcess({ registry: neural.registry });
  const browser = await launchChromium();
  try {
    const page = await openApp(browser, relay.url);
    await fetch(`${relay.url}/v1/models/kokoro/download`, { method: 'POST' }).then((answer) => answer.text());
    const inRelay = {
      speak: (body: SpeechBody) => speakInRelay(relay.url, body),
      memory: async () => residentMb([relay.process.pid ?? 0]),
    };
    const inPage = {
      speak: (body: SpeechBody) => speakInPage(page, body),
      memory: () => renderersMb(browser),
    };
    yield await grow({ what: 'built-in voice, page', model: 'builtin', most: 10_000, ...inPage });
    // The open tab would speak for the relay.
    await browser.close();
    yield await grow({ what: 'built-in voice, relay', model: 'builtin', most: 10_000, ...inRelay });
    yield await grow({ what: 'tiny Kokoro, relay, native', model: 'kokoro', most: 1000, ...inRelay });
  } finally {
    await browser.close();
    await relay.stop();
    await neural.hub.close();
  }
}

async function grow({ what, model, most, speak, memory }: Grown): Promise<Table> {
  const rows = [];
  for (const sentences of SIZES.filter((size) => size <= most)) {
    const input = text(sentences);
    let timing: Timing | undefined;
    const run = speak({ model, voice: 'alloy', input, response_format: 'pcm' }).then((result) => {
      timing = result;
    });
    const peak = await peakWhile(run, memory);
    if (!timing) throw new Error('Nothing was spoken.');
    rows.push({
      sentences,
      characters: input.length,
      'first byte ms': timing.first,
      'ms a sentence': timing.total / sentences,
      'speech s': timing.samples / 24_000,
      'peak MB': peak,
    });
  }
  return { title: `${what}, pcm: from 1 sentence to ${most}`, rows };
}

/** So many sentences of eight words each. */
function text(sentences: number): string {
  const words = prose(800).match(/[A-Za-z]{2,}/g) ?? [];
  return Array.from({ length: sentences }, (_, i) => {
    const part = Array.from({ length: 8 }, (_, k) => words[(8 * i + k) % words.length]?.toLowerCase());
    return `So ${part.join(' ')}.`;
  }).join(' ');
}
