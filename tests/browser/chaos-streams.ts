import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { STREAMED_FORMATS } from '../../src/audio/encoder.ts';
import { prose } from '../fixtures/prose.ts';
import type { Random } from './chaos-random.ts';
import { RelayReader } from './relay-reader.ts';
import { sameBytes } from './same-bytes.ts';
import { type Received, SlowReader } from './slow-reader.ts';

/** What is spoken: mostly by the built-in voice, which is quick. */
const SPEECHES = [
  { name: 'long', body: { model: 'builtin', voice: 'alloy', input: prose(220) } },
  { name: 'middle', body: { model: 'builtin', voice: 'de-karl', input: prose(90) } },
  { name: 'long', body: { model: 'builtin', voice: 'alloy', input: prose(220) } },
  { name: 'neural', body: { model: 'kokoro', voice: 'af_heart', input: prose(25) } },
];

/** From where a stream is asked: a page through its service worker, or a program through the relay. */
export const DOORS = ['page', 'relay'] as const;
export type Door = (typeof DOORS)[number];

export interface StreamPlaces {
  page: Page;
  relayUrl: string;
  /** How often the service worker has ended so far. */
  serviceWorkerDeaths: () => number;
}

type Reader = SlowReader | RelayReader;

interface Stream {
  name: string;
  reader: Reader;
  hasLeft: boolean;
  isDisturbed: boolean;
}

/** What became of all streams. */
export interface Tally {
  whole: number;
  /** Whole although something befell a tab while they ran. */
  disturbed: number;
  left: number;
  cutWithServiceWorker: number;
  bytes: number;
  faults: string[];
}

/** Keeps streams running at both doors, and compares each with an undisturbed run of the same request. */
export class ChaosStreams {
  readonly tally: Tally = { whole: 0, disturbed: 0, left: 0, cutWithServiceWorker: 0, bytes: 0, faults: [] };
  readonly #places: StreamPlaces;
  readonly #undisturbed = new Map<string, Uint8Array>();
  readonly #running = new Set<Stream>();
  #isEnding = false;
  #begun = 0;

  constructor(places: StreamPlaces) {
    this.#places = places;
  }

  /** Speaks everything once in every format, while nothing happens. */
  async prepare(): Promise<void> {
    for (const { name, body } of new Map(SPEECHES.map((speech) => [speech.name, speech])).values()) {
      for (const response_format of STREAMED_FORMATS) {
        for (const door of DOORS) {
          const reader = await this.#ask(door, { ...body, response_format }, 0);
          const { status, error, bytes } = await reader.end();
          if (status !== 200 || error !== '') throw new Error(`${name} at the ${door}: ${status} ${error}`);
          this.#undisturbed.set(`${name} ${response_format} ${door}`, bytes);
        }
      }
    }
    // Both doors have the same voice, encoders and order, so the same bytes; only Kokoro runs on other code there.
    for (const [key, bytes] of this.#undisturbed) {
      const [name = '', format = ''] = key.split(' ');
      if (name === 'neural') continue;
      const fault = sameBytes(format, bytes, this.#undisturbed.get(`${name} ${format} relay`));
      if (fault) this.tally.faults.push(`page and relay differ undisturbed: ${name} ${fault}`);
    }
  }

  /** Keeps one stream after the other running at a door until `end` is called; resolves when the last has ended. */
  async keepRunning(door: Door, random: Random): Promise<void> {
    while (!this.#isEnding) {
      const { name, body } = random.pick(SPEECHES);
      const format = random.pick(STREAMED_FORMATS);
      const pauseMs = random.pick([30, 80, 160]);
      await this.#follow(door, { name, format, body, pauseMs });
    }
  }

  /** A client breaks off one of its streams. */
  async dropOne(random: Random): Promise<string> {
    const candidates = [...this.#running].filter(({ hasLeft }) => !hasLeft);
    const stream = random.pick(candidates);
    if (!stream) return '';
    stream.hasLeft = true;
    await stream.reader.leave();
    return stream.name;
  }

  /** Something befalls a tab now. */
  markDisturbed(): void {
    for (const stream of this.#running) stream.isDisturbed = true;
  }

  /** Begins no more streams, and reads those that run as fast as they come. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all([...this.#running].map(({ reader }) => reader.hurry()));
  }

  async #follow(
    door: Door,
    { name, format, body, pauseMs }: { name: string; format: string; body: object; pauseMs: number },
  ): Promise<void> {
    const key = `${name} ${format} ${door}`;
    const deaths = this.#places.serviceWorkerDeaths();
    const stream: Stream = {
      name: `#${this.#begun++} ${key}`,
      reader: await this.#ask(door, { ...body, response_format: format }, pauseMs),
      hasLeft: false,
      isDisturbed: false,
    };
    this.#running.add(stream);
    const received = await stream.reader.end();
    this.#running.delete(stream);
    // The death may be told later than its effect is felt.
    if (received.error && !stream.hasLeft) await pause(500);
    const couldBeCut = door === 'page' && this.#places.serviceWorkerDeaths() > deaths;
    this.#judge(stream, received, { key, format, couldBeCut });
  }

  #judge(
    { name, hasLeft, isDisturbed }: Stream,
    { status, error, bytes }: Received,
    { key, format, couldBeCut }: { key: string; format: string; couldBeCut: boolean },
  ): void {
    const { tally } = this;
    const isCut = error !== '';
    tally.bytes += bytes.length;
    if (isCut && hasLeft) tally.left++;
    else if (isCut && couldBeCut) tally.cutWithServiceWorker++;
    else if (isCut || status !== 200) {
      const said = status === 200 ? '' : new TextDecoder().decode(bytes).slice(0, 300);
      tally.faults.push(`${name} broke off after ${bytes.length} bytes: ${status} ${error} ${said}`);
      return;
    } else {
      tally.whole++;
      if (isDisturbed) tally.disturbed++;
    }
    const fault = sameBytes(format, bytes, this.#undisturbed.get(key), { isPrefix: isCut });
    if (fault) tally.faults.push(`${name}: ${fault}`);
  }

  async #ask(door: Door, body: object, pauseMs: number): Promise<Reader> {
    if (door === 'relay') return new RelayReader(this.#places.relayUrl, body, pauseMs);
    return SlowReader.start(this.#places.page, body, pauseMs);
  }
}
