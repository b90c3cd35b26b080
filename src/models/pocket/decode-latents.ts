import { SoundFault } from '../model.ts';
import { nextTask } from '../next-task.ts';
import { type OnnxSession, takeFloats } from '../onnx/session.ts';
import type { Bundle } from './bundle.ts';
import type { Latent } from './sample-latents.ts';
import { createState, disposeAll, takeState } from './state.ts';

/** Sound of some frames; `frames` is how many there will be in all, once that is known. */
export interface DecodedBlock {
  pcm: Float32Array<ArrayBuffer>;
  frames?: number | undefined;
  isLast: boolean;
}

/** Frames of the first block, 160 ms, so that it is heard soon; later ones grow, as each run costs something by itself. */
const FIRST_FRAMES = 2;
const MOST_FRAMES = 12;

/**
 * Decodes latents block by block, with the decoder's states from one to the next. Block sizes depend on nothing but how
 * much has come: the quantised decoder's sound differs a little with them, and the same call has to give the same.
 */
export async function* decodeLatents(
  latents: AsyncIterable<Latent>,
  { bundle, decoder, signal }: { bundle: Bundle; decoder: OnnxSession; signal: AbortSignal },
): AsyncGenerator<DecodedBlock> {
  const { latent_dim: size, mimi_state_manifest: manifest } = bundle;
  const [audio = ''] = decoder.outputNames.filter(
    (name) => !manifest.some((entry) => entry.output_name === name),
  );
  let state = createState(decoder, manifest);

  async function decode(waiting: Latent[]): Promise<Float32Array<ArrayBuffer>> {
    const data = new Float32Array(waiting.length * size);
    for (const [i, latent] of waiting.entries()) data.set(latent.data, i * size);
    const value = decoder.value('float32', data, [1, waiting.length, size]);
    try {
      const taken = takeState(await decoder.run({ latent: value, ...state }), manifest);
      disposeAll(state);
      state = taken.state;
      const { [audio]: sound, ...others } = taken.others;
      disposeAll(others);
      return limit(await takeFloats(sound, audio));
    } finally {
      value.dispose();
    }
  }

  try {
    let decoded = 0;
    let waiting: Latent[] = [];
    for await (const latent of latents) {
      waiting.push(latent);
      const { frames } = latent;
      const isLast = decoded + waiting.length === frames;
      const block = decoded === 0 ? FIRST_FRAMES : Math.min(MOST_FRAMES, decoded);
      if (waiting.length < block && !isLast) continue;
      await nextTask();
      signal.throwIfAborted();
      const pcm = await decode(waiting);
      decoded += waiting.length;
      waiting = [];
      yield { pcm, frames, isLast };
    }
    // A model may end without a frame more, once some have come.
    if (waiting.length > 0)
      yield { pcm: await decode(waiting), frames: decoded + waiting.length, isLast: true };
  } finally {
    disposeAll(state);
  }
}

/** Keeps PCM within [-1, 1], in place. Throws a SoundFault for what is no sound. */
function limit(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (const [i, sample] of pcm.entries()) {
    if (!Number.isFinite(sample)) throw new SoundFault('pocket-tts gave no numbers.');
    if (Math.abs(sample) > 1) pcm[i] = Math.sign(sample);
  }
  return pcm;
}
