import type { Model } from '../models/model.ts';
import { type Frontend, readMarkup } from '../text/frontend/frontend.ts';

const PHRASE = 'The quick brown fox jumps over the lazy dog.';

/** Speech peaks near 1; what broken GPU kernels give is silent, or far above. */
const LEAST_RMS = 1e-4;
const LARGEST_PEAK = 2;

/**
 * Speaks a phrase and looks at the samples, before anybody hears them: GPU drivers have been seen to give
 * silence and noise without any error (microsoft/onnxruntime#29807). Rejects with what is wrong.
 */
export async function proveModel(model: Model, voice: string, frontend: Frontend): Promise<void> {
  const options = { voice, speed: 1, signal: new AbortController().signal };
  const text = readMarkup(PHRASE);
  for await (const segment of frontend.segments(text, { language: 'en-us', model: model.text(1) })) {
    const { pcm } = await model.synthesize(segment, options);
    let energy = 0;
    let peak = 0;
    for (const sample of pcm) {
      energy += sample * sample;
      peak = Math.max(peak, Math.abs(sample));
    }
    const rms = Math.sqrt(energy / pcm.length);
    if (!(rms > LEAST_RMS && peak < LARGEST_PEAK)) {
      throw new Error(`The model's sound is not speech: rms ${rms}, peak ${peak}, ${pcm.length} samples.`);
    }
  }
}
