import { SAMPLE_RATE, WINDOW_SAMPLES } from './mel.ts';

/** Half a minute of a recording that comes piece by piece, moved on from window to window; nothing before it is kept. */
export class SoundWindow {
  private readonly pieces: AsyncIterator<Float32Array>;
  private held: Float32Array = new Float32Array(0);
  /** The recording's sample that `held` begins with. */
  private from = 0;
  private hasEnded = false;
  /** How much has come so far. */
  private samples = 0;

  constructor(pcm: AsyncIterable<Float32Array>) {
    this.pieces = pcm[Symbol.asyncIterator]();
  }

  /** The sound from a sample on, up to a window of it; empty behind the end. Samples before it can't be had again. */
  async at(sample: number): Promise<Float32Array> {
    const rest: Float32Array[] = [this.held.subarray(Math.max(0, sample - this.from))];
    let skip = Math.max(0, sample - this.from - this.held.length);
    let length = rest[0]!.length;
    while (length < WINDOW_SAMPLES && !this.hasEnded) {
      const { done, value } = await this.pieces.next();
      if (done) this.hasEnded = true;
      else {
        this.samples += value.length;
        const piece = value.subarray(Math.min(skip, value.length));
        skip -= value.length - piece.length;
        rest.push(piece);
        length += piece.length;
      }
    }
    this.held = new Float32Array(length);
    let end = 0;
    for (const piece of rest) {
      this.held.set(piece, end);
      end += piece.length;
    }
    this.from = sample;
    return this.held.subarray(0, WINDOW_SAMPLES);
  }

  /** How long the recording is, once it has ended. */
  get seconds(): number {
    return this.samples / SAMPLE_RATE;
  }

  /** Asks for no more sound. */
  async end(): Promise<void> {
    this.hasEnded = true;
    await this.pieces.return?.();
  }
}
