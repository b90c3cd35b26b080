import { flacInit } from '../../audio/mp4/flac-fragment.ts';
import { BufferFeed, whenUpdated } from './buffer-feed.ts';
import type { KeptSound } from './kept-sound.ts';
import { createMediaSource } from './media-source.ts';
import { SAMPLE_RATE } from './sound-format.ts';

/** A clock that stands still for so long although there is sound, in ms, has broken off. */
const STUCK_MS = 5000;

/** What breaks again within this time, in ms, is not the system's doing. */
const MEND_MS = 30_000;

/** No way leads beyond the length of a source, not even to what will come; so it is longer than anybody listens. */
const LENGTH = 1_000_000;

export interface MediaOutputOptions {
  sound: KeptSound;
  /** Whether no more sound will come: browsers keep the last moments back until they know. */
  isComplete: () => boolean;
  /** The clock, or what can be heard, has changed. */
  onChange: () => void;
  /** The element has stopped by itself: a phone call, a device that was taken away, the system's own controls. */
  onInterrupt: () => void;
  /** All sound was heard. */
  onEnd: () => void;
  /** The element can't play any more, also after it was set up anew. */
  onBroken: (error: unknown) => void;
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
  #feed: BufferFeed | null = null;
  #url = '';
  #isWanted = false;
  /** Where to begin, in seconds, while a new source can't be sought in yet. */
  #startAt: number | null = null;
  #rebuiltAt = Number.NEGATIVE_INFINITY;
  #stuck = { time: -1, since: 0, ms: 0 };
  #speed = 1;

  constructor(options: MediaOutputOptions) {
    this.#options = options;
    const { element } = this;
    element.preload = 'auto';
    element.preservesPitch = true;
    element.disableRemotePlayback = true; // else Safari has no managed media source
    for (const name of ['timeupdate', 'playing', 'waiting', 'seeked', 'canplay'] as const) {
      element.addEventListener(name, () => this.#changed());
    }
    element.addEventListener('loadedmetadata', () => this.#begin());
    element.addEventListener('pause', () => this.#paused());
    element.addEventListener('error', () => this.#broke(element.error?.message ?? ''));
    // Else the mute switch of an iPhone silences the voice.
    const session = (navigator as { audioSession?: { type: string } }).audioSession;
    if (session) session.type = 'playback';
    // Hidden, but of the page: the browser's own media controls find it there.
    document.body.append(element);
  }

  /** The sample that is heard. */
  get now(): number {
    return Math.round(this.#time * SAMPLE_RATE);
  }

  /** Sound comes, or would if it were not paused. */
  get hasSound(): boolean {
    return this.element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  /** The sample whose sound is wanted is on its way to be heard. */
  get isSeeking(): boolean {
    return this.element.seeking || this.#startAt !== null;
  }

  /** All that was given has been heard, and no more will come. */
  get hasEnded(): boolean {
    return this.element.ended;
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
    if (!this.#source) this.#setUp(this.#time);
    this.#isWanted = true;
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
    const source = this.#source;
    // One that was ended is only as long as its sound.
    if (source && !(time > source.duration)) {
      if (this.#startAt === null) this.element.currentTime = time;
      else this.#startAt = time;
    } else {
      this.#tearDown();
      this.#setUp(time);
    }
    this.feed();
  }

  /** Takes back the sound from a sample on, because another will come in its place. */
  cut(sample: number): void {
    this.#feed?.cut(sample);
  }

  /** Forgets all sound. */
  close(): void {
    this.pause();
    this.#tearDown();
    this.element.removeAttribute('src');
    this.element.load();
    this.#rebuiltAt = Number.NEGATIVE_INFINITY;
  }

  /** Sees to it that the clock goes while there is sound; to be called at every frame. */
  watch(): void {
    const { currentTime } = this.element;
    const now = performance.now();
    const isStill = this.#isWanted && this.hasSound && currentTime === this.#stuck.time;
    // A computer that slept has not been still for hours.
    const ms = isStill ? this.#stuck.ms + Math.min(now - this.#stuck.since, 100) : 0;
    this.#stuck = { time: currentTime, since: now, ms };
    if (ms > STUCK_MS) this.#broke('The clock stands still.');
  }

  /** Gives the element what it needs; to be called when sound has come in. */
  feed(): void {
    this.#feed?.feed();
  }

  #setUp(time: number): void {
    const { source, type } = createMediaSource();
    this.#source = source;
    this.#url = URL.createObjectURL(source);
    source.addEventListener('sourceopen', () => this.#opened(source, type), { once: true });
    this.#startAt = time;
    this.element.src = this.#url;
    this.element.playbackRate = this.#speed;
    // Another source stops the element.
    if (this.#isWanted) this.play().catch((error: unknown) => this.#options.onBroken(error));
  }

  #begin(): void {
    if (this.#startAt === null) return;
    this.element.currentTime = this.#startAt;
    this.#startAt = null;
    this.#changed();
  }

  #opened(source: MediaSource, type: string): void {
    if (source !== this.#source) return;
    source.duration = LENGTH;
    const buffer = source.addSourceBuffer(type);
    buffer.appendBuffer(flacInit(SAMPLE_RATE));
    // A managed source asks for sound by itself, besides.
    source.addEventListener('startstreaming', () => this.feed());
    source.addEventListener('sourceclose', () => {
      if (source === this.#source) this.#broke('The media source was closed.');
    });
    whenUpdated(buffer)
      .then(() => {
        if (source === this.#source) this.#startFeed(source, buffer);
      })
      .catch((error: unknown) => this.#broke(String(error)));
  }

  #startFeed(source: MediaSource, buffer: SourceBuffer): void {
    const { sound, isComplete } = this.#options;
    this.#feed = new BufferFeed({
      source,
      buffer,
      sound,
      time: () => this.#time,
      isComplete,
      onBroken: (error) => this.#broke(String(error)),
    });
    this.#feed.feed();
  }

  get #time(): number {
    return this.#startAt ?? this.element.currentTime;
  }

  #tearDown(): void {
    this.#source = null;
    this.#feed?.stop();
    this.#feed = null;
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

  /** What breaks once may be the system's doing, and is set up anew. */
  #broke(reason: string): void {
    if (!this.#source) return;
    const time = this.#time;
    console.warn('The sound broke off.', reason);
    this.#tearDown();
    const now = performance.now();
    const isAgain = now - this.#rebuiltAt < MEND_MS;
    this.#rebuiltAt = now;
    if (isAgain) {
      this.#isWanted = false;
      this.#options.onBroken(new Error(reason));
      return;
    }
    this.#setUp(time);
  }
}
