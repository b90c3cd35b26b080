import { flacInit } from '../../audio/mp4/flac-fragment.ts';
import type { Fragment, KeptSound } from './kept-sound.ts';
import { createMediaSource } from './media-source.ts';
import { SAMPLE_RATE, SOUND_TYPE } from './sound-format.ts';

/** How much sound the element is given ahead, and how much it may keep behind; in seconds. Chromium has room for 12 MB. */
const AHEAD = 75;
const BEHIND = 45;

/** Times of the element are rounded; in seconds. */
const TOLERANCE = 0.02;

/** Into the sample behind a time that was rounded; in samples. */
const NUDGE = 24;

export interface MediaOutputOptions {
  sound: KeptSound;
  /** Whether no more sound will come. */
  isComplete: () => boolean;
  /** The clock, or what can be heard, has changed. */
  onChange: () => void;
  /** The element has stopped by itself: a phone call, a device that was taken away, the system's own controls. */
  onInterrupt: () => void;
  /** All sound was heard. */
  onEnd: () => void;
  /** The element can't play any more, also after it was set up anew. */
  onBroken: (error: Error) => void;
}

/**
 * Plays the kept sound in an `<audio>` element, which goes on when the screen is locked and has the system's media keys.
 * It is fed about a minute ahead, by Media Source Extensions. What the element's clock says is what is heard: browsers
 * take the delay of the loudspeaker into account there.
 */
export class MediaOutput {
  readonly element = new Audio();
  #options: MediaOutputOptions;
  #source: MediaSource | null = null;
  #buffer: SourceBuffer | null = null;
  #url = '';
  #isWanted = false;
  #isFeeding = false;
  #cutAt: number | null = null;
  #rebuilds = 0;
  #speed = 1;
  /** The fragment that was appended last, and where sound was needed then. */
  #appended = { at: -1, from: -1 };

  constructor(options: MediaOutputOptions) {
    this.#options = options;
    const { element } = this;
    element.preload = 'auto';
    element.preservesPitch = true;
    element.disableRemotePlayback = true; // else Safari has no managed media source
    for (const name of ['timeupdate', 'playing', 'waiting', 'seeked', 'canplay'] as const) {
      element.addEventListener(name, () => this.#changed());
    }
    element.addEventListener('pause', () => this.#paused());
    element.addEventListener('error', () => this.#broke(element.error?.message ?? ''));
    // Hidden, but of the page: the browser's own media controls find it there.
    document.body.append(element);
  }

  /** The sample that is heard. */
  get now(): number {
    return Math.round(this.element.currentTime * SAMPLE_RATE);
  }

  /** Sound comes, or would if it were not paused. */
  get hasSound(): boolean {
    return this.element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  /** The sample whose sound is wanted is on its way to be heard. */
  get isSeeking(): boolean {
    return this.element.seeking;
  }

  set speed(speed: number) {
    this.#speed = speed;
    // The default is what the element falls back to when it is set up anew.
    this.element.defaultPlaybackRate = speed;
    this.element.playbackRate = speed;
  }

  /** 0 to 1. Phones of Apple leave that to their buttons. */
  set volume(volume: number) {
    this.element.volume = volume;
  }

  /** Plays as soon as there is sound. Must come from a user's gesture the first time. Rejects where that is refused. */
  async play(): Promise<void> {
    this.#isWanted = true;
    if (!this.#source) this.#setUp(this.element.currentTime);
    try {
      await this.element.play();
    } catch (error) {
      // A pause that came before the sound, or another setting up.
      if (this.#isWanted && !(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }

  pause(): void {
    this.#isWanted = false;
    this.element.pause();
  }

  /** Goes to a sample; its sound may come later. */
  seek(sample: number): void {
    const time = sample / SAMPLE_RATE;
    if (this.#source) this.element.currentTime = time;
    else this.#setUp(time);
    this.feed();
  }

  /** Takes back the sound from a sample on, because another will come in its place. */
  cut(sample: number): void {
    this.#cutAt = Math.min(sample, this.#cutAt ?? sample);
    this.feed();
  }

  /** Forgets all sound. */
  close(): void {
    this.pause();
    this.#tearDown();
    this.element.removeAttribute('src');
    this.element.load();
    this.#rebuilds = 0;
  }

  /** Gives the element what it needs; to be called when sound has come in. */
  feed(): void {
    if (this.#isFeeding) return;
    this.#isFeeding = true;
    this.#feedAll()
      .catch((error: unknown) => this.#broke(String(error)))
      .finally(() => {
        this.#isFeeding = false;
      });
  }

  async #feedAll(): Promise<void> {
    while (this.#buffer && this.#feedOne(this.#buffer)) await whenUpdated(this.#buffer);
  }

  /** Starts one change of the buffer; false when there is nothing to do. */
  #feedOne(buffer: SourceBuffer): boolean {
    const time = this.element.currentTime;
    if (this.#cutAt !== null) {
      const from = this.#cutAt / SAMPLE_RATE;
      this.#cutAt = null;
      buffer.remove(from, Number.POSITIVE_INFINITY);
      return true;
    }
    const first = buffer.buffered.length > 0 ? buffer.buffered.start(0) : time;
    if (first < time - BEHIND * 2) {
      buffer.remove(0, time - BEHIND);
      return true;
    }
    const from = bufferedFrom(buffer.buffered, time);
    if (from - time > AHEAD) return false;
    const fragment = this.#options.sound.fragmentAt(Math.round(from * SAMPLE_RATE) + NUDGE);
    if (fragment) return this.#append(buffer, fragment, from);
    const { sound, isComplete } = this.#options;
    const isAll = isComplete() && from >= sound.endsAt / SAMPLE_RATE - TOLERANCE;
    if (isAll && this.#source?.readyState === 'open' && !sound.isEmpty) this.#source.endOfStream();
    return false;
  }

  #append(buffer: SourceBuffer, { at, bytes }: Fragment, from: number): boolean {
    if (at === this.#appended.at && from === this.#appended.from) {
      throw new Error('The browser took a piece of sound and has nothing of it.');
    }
    try {
      buffer.appendBuffer(bytes);
      this.#appended = { at, from };
      return true;
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
      // There is room again when more has been heard.
      const time = this.element.currentTime;
      if (buffer.buffered.length === 0 || buffer.buffered.start(0) >= time - 1) return false;
      buffer.remove(0, time - 1);
      return true;
    }
  }

  #setUp(time: number): void {
    const source = createMediaSource();
    this.#source = source;
    this.#url = URL.createObjectURL(source);
    source.addEventListener('sourceopen', () => this.#opened(source), { once: true });
    this.element.src = this.#url;
    this.element.currentTime = time;
    this.element.playbackRate = this.#speed;
  }

  #opened(source: MediaSource): void {
    if (source !== this.#source) return;
    const buffer = source.addSourceBuffer(SOUND_TYPE);
    buffer.appendBuffer(flacInit(SAMPLE_RATE));
    source.addEventListener('sourceclose', () => {
      if (source === this.#source) this.#broke('The media source was closed.');
    });
    whenUpdated(buffer)
      .then(() => {
        if (source !== this.#source) return;
        this.#buffer = buffer;
        this.feed();
      })
      .catch((error: unknown) => this.#broke(String(error)));
  }

  #tearDown(): void {
    this.#source = null;
    this.#buffer = null;
    this.#cutAt = null;
    this.#appended = { at: -1, from: -1 };
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = '';
  }

  #changed(): void {
    this.feed();
    this.#options.onChange();
  }

  #paused(): void {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    if (this.element.ended) this.#options.onEnd();
    else this.#options.onInterrupt();
  }

  /** What breaks once may be the system's doing; twice in a row without sound is ours, or the device's. */
  #broke(reason: string): void {
    if (!this.#source) return;
    const isWanted = this.#isWanted;
    const time = this.element.currentTime;
    console.warn('The sound broke off.', reason);
    this.#tearDown();
    if (this.#rebuilds++ > 0) {
      this.#isWanted = false;
      this.#options.onBroken(new Error(reason));
      return;
    }
    this.#setUp(time);
    if (isWanted) this.play().catch((error: unknown) => this.#options.onBroken(error as Error));
  }
}

/** Where more sound is needed: the end of what is there at `time`, in seconds. */
function bufferedFrom(buffered: TimeRanges, time: number): number {
  for (let index = 0; index < buffered.length; index += 1) {
    if (buffered.start(index) - TOLERANCE <= time && time < buffered.end(index)) return buffered.end(index);
  }
  return time;
}

function whenUpdated(buffer: SourceBuffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      buffer.removeEventListener('error', fail);
      resolve();
    };
    const fail = () => {
      buffer.removeEventListener('updateend', done);
      reject(new Error('The sound could not be read.'));
    };
    buffer.addEventListener('updateend', done, { once: true });
    buffer.addEventListener('error', fail, { once: true });
  });
}
