/** Far enough ahead for the first samples not to be late, too near to be noticed; seconds. */
const LEAD = 0.05;

/** How fast sound fades where it is broken off, so that there is no click; seconds. */
const FADE = 0.012;

/** Plays pieces of sound one after another without a gap, on the clock of an audio context. */
export class AudioQueue {
  #context: BaseAudioContext;
  #gain: GainNode;
  #sources = new Set<AudioBufferSourceNode>();
  #endsAt = 0;
  #onPieceEnd: () => void;
  #wake: (() => void) | null = null;

  /** `onPieceEnd` is called whenever a piece has been heard, also in a page that is hidden. */
  constructor(context: BaseAudioContext, onPieceEnd: () => void) {
    this.#context = context;
    this.#onPieceEnd = onPieceEnd;
    this.#gain = context.createGain();
    this.#gain.connect(context.destination);
  }

  /** When the last piece ends, on the context's clock. */
  get endsAt(): number {
    return this.#endsAt;
  }

  get isEmpty(): boolean {
    return this.#sources.size === 0;
  }

  /** Adds a piece; returns when it is heard, on the context's clock, and how long it is, in seconds. */
  add(samples: Float32Array<ArrayBuffer>, sampleRate: number): { at: number; seconds: number } {
    const at = Math.max(this.#endsAt, this.#context.currentTime + LEAD);
    const seconds = samples.length / sampleRate;
    if (samples.length > 0) this.#start(samples, sampleRate, at);
    this.#endsAt = at + seconds;
    return { at, seconds };
  }

  /** Leaves a pause after what is there. */
  addSilence(seconds: number): void {
    this.#endsAt += seconds;
  }

  /** Resolves when less than `seconds` are left to be heard. Rejects when `signal` aborts. */
  async whenBelow(seconds: number, signal: AbortSignal): Promise<void> {
    while (!this.isEmpty && this.#endsAt - this.#context.currentTime > seconds) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          signal.removeEventListener('abort', wake);
          resolve();
        };
        this.#wake = wake;
        signal.addEventListener('abort', wake, { once: true });
      });
      signal.throwIfAborted();
    }
  }

  /** Fades out or in; resolves when that is done. */
  async fade(to: 0 | 1): Promise<void> {
    this.#gain.gain.setTargetAtTime(to, this.#context.currentTime, FADE);
    await new Promise((resolve) => setTimeout(resolve, FADE * 4000));
  }

  /** Ends all sound, softly. */
  stop(): void {
    const now = this.#context.currentTime;
    if (this.#context.state !== 'running') this.#gain.disconnect();
    this.#gain.gain.setTargetAtTime(0, now, FADE);
    for (const source of this.#sources) {
      source.onended = null;
      source.stop(now + FADE * 4);
    }
    this.#sources.clear();
  }

  #start(samples: Float32Array<ArrayBuffer>, sampleRate: number, at: number): void {
    const buffer = this.#context.createBuffer(1, samples.length, sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#gain);
    source.onended = () => {
      this.#sources.delete(source);
      this.#wake?.();
      this.#onPieceEnd();
    };
    source.start(at);
    this.#sources.add(source);
  }
}
