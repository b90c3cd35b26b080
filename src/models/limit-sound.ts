import { SoundFault } from './model.ts';

/** Far above any peak of these graphs, which hardly leave [-1, 1]: what spoiled kernels give. */
const ABSURD_PEAK = 2;

/** Into [-1, 1], in place. A NaN would be silence or a bang, and so would an absurd peak: both are failures of `model`. */
export function limitSound(pcm: Float32Array<ArrayBuffer>, model: string): Float32Array<ArrayBuffer> {
  for (let i = 0; i < pcm.length; i++) {
    const sample = pcm[i] ?? 0;
    if (!Number.isFinite(sample)) throw new SoundFault(`${model} gave a sound that is not a number.`);
    if (Math.abs(sample) > ABSURD_PEAK)
      throw new SoundFault(`${model} gave a sound with a peak of ${sample}.`);
    if (sample > 1) pcm[i] = 1;
    else if (sample < -1) pcm[i] = -1;
  }
  return pcm;
}
