import type { SpeechChoice } from '../client/speech.ts';
import type { SpokenSegment } from '../client/speech-event.ts';
import type { Portion } from '../reading/portions.ts';
import type { Position } from '../reading/readable.ts';
import { spanAt } from '../reading/span.ts';
import type { KeptSound } from './kept-sound.ts';
import type { Script } from './script.ts';
import type { SoundEncoder } from './sound-encoder.ts';
import { SAMPLE_RATE } from './sound-format.ts';
import { speakStretch } from './speak-stretch.ts';

/** How much sound is made ahead, in seconds at normal speed: a phone may stop a page's work when it is locked. */
const READ_AHEAD = 12 * 60;

/** With so much ahead, whoever else wants to hear something goes first; seconds. */
const AT_EASE = 60;

/** Seconds of silence that part two blocks, and two sections. */
const BLOCK_PAUSE = 0.35;
const SECTION_PAUSE = 1.2;

/** How much sound is encoded in one go: little, because the first sound waits for it; samples. */
const SLICE = 2 * SAMPLE_RATE;

/** Bytes of a sample of the endpoint's `pcm`. */
const SAMPLE_BYTES = 2;

/** A shorter piece of sound than the encoder takes is not heard: under a millisecond. */
const SHORTEST = 16;

export interface SpeechFeedOptions {
  script: Script;
  sound: KeptSound;
  encoder: SoundEncoder;
  from: Position;
  /** Asked anew for each portion, with its language if that is known: a voice that has just arrived takes over. */
  choose: (language?: string) => Promise<SpeechChoice>;
  /** How many seconds of sound are ahead of the ear. */
  ahead: () => number;
  /** Sound has come in, or the last has, or no more will. */
  onChange: () => void;
}

/** Has a script spoken from a place to its end, some minutes ahead of the ear, and keeps the sound. */
export class SpeechFeed {
  #options: SpeechFeedOptions;
  #abort = new AbortController();
  #spokenTo: Position;
  #isOver = false;
  #error: unknown;
  #wake: (() => void) | null = null;

  constructor(options: SpeechFeedOptions) {
    this.#options = options;
    this.#spokenTo = options.from;
  }

  /** Set when speech could not be had; what came before is still heard. */
  get error(): unknown {
    return this.#error;
  }

  /** Where to go on: the end of what was spoken. */
  get spokenTo(): Position {
    return this.#spokenTo;
  }

  /** No more sound will come. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Runs until all is spoken; failures end up in `error`. */
  async start(): Promise<void> {
    const { script, from, onChange } = this.#options;
    try {
      for await (const portion of script.portions(from)) {
        await this.#whenWanted();
        await this.#speak(portion);
      }
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.#error = error;
    }
    this.#isOver = true;
    onChange();
  }

  /** The ear has moved on: more sound may be wanted. */
  poke(): void {
    this.#wake?.();
  }

  stop(): void {
    this.#abort.abort();
    this.#wake?.();
  }

  async #whenWanted(): Promise<void> {
    const { signal } = this.#abort;
    while (!signal.aborted && this.#options.ahead() > READ_AHEAD) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    signal.throwIfAborted();
  }

  async #speak({ section, start, end, language }: Portion & { section: number }): Promise<void> {
    const { script, choose, ahead } = this.#options;
    const { signal } = this.#abort;
    const loaded = await script.load(section);
    const options = {
      text: loaded.section.spoken,
      choice: { ...(await choose(language)), speed: 1 },
      ...(ahead() > AT_EASE && { priority: 'background' as const }),
      signal,
    };
    for await (const segment of speakStretch({ start, end }, options)) {
      signal.throwIfAborted();
      await this.#keep(section, segment);
    }
    this.#spokenTo = { section, offset: end };
  }

  async #keep(section: number, { start, end, audio, words, goesOn }: SpokenSegment): Promise<void> {
    const { sound, onChange } = this.#options;
    const samples = Math.floor(audio.length / SAMPLE_BYTES);
    if (samples < SHORTEST) return;
    if (!goesOn) await this.#addPause(section, start);
    const at = sound.endsAt;
    // What is said of the sound must be there before it is heard.
    for (let from = 0; from < samples; ) {
      const isLast = samples - from < SLICE * 1.5;
      const to = isLast ? samples : from + SLICE;
      const slice = audio.slice(from * SAMPLE_BYTES, to * SAMPLE_BYTES);
      const fragment = await this.#encode(slice, at + from);
      if (from === 0) sound.addSegment({ section, start, end, at, samples, words, goesOn });
      sound.addFragment(fragment);
      onChange();
      from = to;
    }
    this.#spokenTo = { section, offset: end };
  }

  async #addPause(section: number, start: number): Promise<void> {
    const { sound, script } = this.#options;
    const { last } = sound;
    if (!last) return;
    let seconds = last.section === section ? 0 : SECTION_PAUSE;
    if (last.section === section) {
      const blocks = script.loaded(section)?.section.blocks ?? [];
      if (spanAt(blocks, last.start) !== spanAt(blocks, start)) seconds = BLOCK_PAUSE;
    }
    if (seconds === 0) return;
    const silence = new Uint8Array(Math.round(seconds * SAMPLE_RATE) * SAMPLE_BYTES);
    sound.addFragment(await this.#encode(silence, sound.endsAt));
  }

  async #encode(pcm: Uint8Array<ArrayBuffer>, at: number) {
    const bytes = await this.#options.encoder.encode(pcm, at);
    this.#abort.signal.throwIfAborted();
    return { at, samples: pcm.length / SAMPLE_BYTES, bytes };
  }
}
