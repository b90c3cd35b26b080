import { clampSample } from './pcm.ts';

/** Below this, sound is made louder as it is asked for; above it, less and less. */
const KNEE = 0.7;

/**
 * Makes PCM so many times as loud. What would leave [-1, 1] is bent towards it instead of being cut off: the curve has
 * no corner, so no sharp distortion. Quieter sound, and what stays under the knee, is scaled exactly. Gives `pcm`
 * itself for a factor of 1.
 */
export function amplify(pcm: Float32Array<ArrayBuffer>, factor: number): Float32Array<ArrayBuffer> {
  if (factor === 1) return pcm;
  if (factor < 1) return pcm.map((sample) => factor * clampSample(sample));
  return pcm.map((sample) => bend(factor * clampSample(sample)));
}

function bend(sample: number): number {
  const size = Math.abs(sample);
  if (size <= KNEE) return sample;
  return Math.sign(sample) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)));
}
