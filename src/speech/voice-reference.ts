import { joinPcm } from '../audio/pcm.ts';
import { EngineError } from '../engine/error.ts';
import type { VoiceReference } from '../models/model.ts';
import type { HostOptions } from './host.ts';

/** What models that clone want of a recording, in seconds. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 30;
/** What cloning models were trained at, in Hz. */
const SAMPLE_RATE = 24_000;

/** Peaks of a quiet room lie below; a voice that was recorded so softly is mostly noise. */
const LEAST_PEAK = 0.01;
/** Speech into a microphone that is turned down lies at 0.01 to 0.03. */
const LEAST_RMS = 0.003;
/** A few samples at the limit are a loud syllable; a share of them is a recording that was driven too far. */
const MOST_CLIPPED = 0.01;
const FULL_SCALE = 0.999;

/** Says of a recorded voice what stands in the way of cloning it; empty when nothing does. `pcm` is mono. */
export function hearReference(pcm: Float32Array, sampleRate: number): string {
  const seconds = pcm.length / sampleRate;
  if (seconds < LEAST_SECONDS) {
    return `It is ${seconds.toFixed(1)} s long, and ${LEAST_SECONDS} s are needed at least.`;
  }
  if (seconds > MOST_SECONDS) return `It is longer than ${MOST_SECONDS} s. Cut it to one clear passage.`;
  let [peak, energy, clipped] = [0, 0, 0];
  for (const sample of pcm) {
    const size = Math.abs(sample);
    peak = Math.max(peak, size);
    energy += sample * sample;
    if (size >= FULL_SCALE) clipped++;
  }
  if (peak < LEAST_PEAK) return 'It is silent.';
  if (Math.sqrt(energy / pcm.length) < LEAST_RMS)
    return 'It is too soft. Record it closer to the microphone.';
  if (clipped > MOST_CLIPPED * pcm.length)
    return 'It is overdriven. Record it again with the microphone turned down.';
  return '';
}

/** How many decoded recordings are remembered: those of a dialogue. */
const REMEMBERED = 4;

/**
 * Decodes recorded voices, the last few once. Rejects with `invalid_reference` and a sentence for a file that can't be
 * read, or a recording that is too short, too long, silent, soft or overdriven.
 */
export function createReferences({ decodeFile }: Pick<HostOptions, 'decodeFile'>) {
  const known = new Map<string, VoiceReference>();

  return async (file: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<VoiceReference> => {
    const id = await hash(file);
    const before = known.get(id);
    if (before) return before;
    const pcm = await decode(file, signal);
    const problem = hearReference(pcm, SAMPLE_RATE);
    if (problem) throw unusable(problem);
    const reference = { id, pcm, sampleRate: SAMPLE_RATE };
    known.set(id, reference);
    for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
    return reference;
  };

  async function decode(
    file: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Float32Array<ArrayBuffer>> {
    const pieces: Float32Array<ArrayBuffer>[] = [];
    // A little more than is taken, so that a longer one is told from one that just fits.
    const options = { sampleRate: SAMPLE_RATE, limitSeconds: MOST_SECONDS + 0.5, signal };
    try {
      for await (const piece of decodeFile(file, options)) pieces.push(piece);
    } catch (error) {
      if (signal.aborted || !(error instanceof EngineError) || error.code !== 'invalid_input') throw error;
      throw unusable(error.message, error);
    }
    return joinPcm(pieces);
  }
}

function unusable(problem: string, cause?: unknown): EngineError {
  return new EngineError('invalid_reference', `The recording of the voice can't be used. ${problem}`, {
    cause,
  });
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
