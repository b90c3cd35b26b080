import { gaussian } from '../gaussian.ts';
import { nextTask } from '../next-task.ts';
import { feedInts } from '../onnx/feed.ts';
import { type OnnxSession, type OnnxValue, takeFloats } from '../onnx/session.ts';
import type { Bundle } from './bundle.ts';
import { disposeAll, type State, takeState } from './state.ts';

export interface LatentGraphs {
  conditioner: OnnxSession;
  main: OnnxSession;
  flow: OnnxSession;
}

export interface SampleOptions {
  bundle: Bundle;
  graphs: LatentGraphs;
  /** The states with the voice in them; they stay the caller's. */
  voice: State;
  ids: readonly number[];
  framesAfterEnd: number;
  /** No more frames than these are made, whether the model says that it has ended or not. */
  mostFrames: number;
  temperature: number;
  /** Steps of the flow from noise to a latent. */
  steps: number;
  random: () => number;
  signal: AbortSignal;
}

/** A frame of sound to be, 80 ms; once it is known how many there will be, that. */
export interface Latent {
  data: Float32Array<ArrayBuffer>;
  frames?: number;
}

/** Beyond it the model says that it has ended (kyutai-labs/pocket-tts, DEFAULT_EOS_THRESHOLD). */
const END_LOGIT = -4;

/**
 * Samples the latents of a text one by one: the states read the text after the voice, then each latent is what the flow
 * makes of noise, and what the model reads next; the first one reads what is no number. Everything that a step leaves is
 * freed, however it ends. `random` gives numbers in [0, 1).
 */
export async function* sampleLatents(options: SampleOptions): AsyncGenerator<Latent> {
  const { bundle, graphs, framesAfterEnd, mostFrames, temperature, signal } = options;
  const { latent_dim: size, conditioning_dim: width } = bundle;
  const nothing = graphs.main.value('float32', new Float32Array(0), [1, 0, size]);
  const noText = graphs.main.value('float32', new Float32Array(0), [1, 0, width]);
  let state: State | undefined;

  /** Reads one more frame, or the text. */
  async function read(sequence: OnnxValue, text: OnnxValue): Promise<Record<string, OnnxValue>> {
    const before = state;
    const feeds = { sequence, text_embeddings: text, ...(before ?? options.voice) };
    const outputs = await graphs.main.run(feeds);
    const { state: next, others } = takeState(outputs, bundle.flow_lm_state_manifest);
    if (before) disposeAll(before);
    state = next;
    return others;
  }

  try {
    const text = await embed(graphs.conditioner, options.ids);
    try {
      disposeAll(await read(nothing, text));
    } finally {
      text.dispose();
    }
    let last = new Float32Array(size).fill(Number.NaN);
    let frames = mostFrames;
    for (let frame = 0; frame < frames; frame++) {
      await nextTask();
      signal.throwIfAborted();
      const sequence = graphs.main.value('float32', last.slice(), [1, 1, size]);
      const outputs = await read(sequence, noText).finally(() => sequence.dispose());
      const { conditioning, eos_logit: eos, ...others } = outputs;
      disposeAll(others);
      if (!conditioning) throw new Error("The model gave no 'conditioning'.");
      try {
        const [logit = Number.NaN] = await takeFloats(eos, 'eos_logit');
        if (logit > END_LOGIT && frames === mostFrames) frames = Math.min(mostFrames, frame + framesAfterEnd);
        if (frame >= frames) break;
        const noise = new Float32Array(size);
        if (temperature > 0) {
          for (let i = 0; i < size; i++) noise[i] = Math.sqrt(temperature) * gaussian(options.random);
        }
        last = await flow(options, conditioning, noise);
      } finally {
        conditioning.dispose();
      }
      const isKnown = frames < mostFrames || frame === mostFrames - 1;
      yield { data: last, ...(isKnown && { frames }) };
    }
  } finally {
    if (state) disposeAll(state);
    nothing.dispose();
    noText.dispose();
  }
}

async function embed(conditioner: OnnxSession, ids: readonly number[]): Promise<OnnxValue> {
  const tokens = feedInts(conditioner, ids, [1, ids.length]);
  try {
    const { [conditioner.outputNames[0] ?? '']: embeddings, ...others } = await conditioner.run({
      token_ids: tokens,
    });
    disposeAll(others);
    if (!embeddings) throw new Error('The text conditioner gave nothing.');
    return embeddings;
  } finally {
    tokens.dispose();
  }
}

/** Goes from noise to a latent: Euler steps along what the graph says, as Lagrangian self-distillation was trained for. */
async function flow(
  { graphs: { flow: graph }, bundle: { latent_dim: size }, steps }: SampleOptions,
  conditioning: OnnxValue,
  noise: Float32Array<ArrayBuffer>,
): Promise<Float32Array<ArrayBuffer>> {
  let latent = noise;
  for (let step = 0; step < steps; step++) {
    const time = (at: number) => graph.value('float32', Float32Array.of(at / steps), [1, 1]);
    const feeds = { s: time(step), t: time(step + 1), x: graph.value('float32', latent, [1, size]) };
    try {
      const { [graph.outputNames[0] ?? '']: direction, ...others } = await graph.run({
        c: conditioning,
        ...feeds,
      });
      disposeAll(others);
      const ahead = await takeFloats(direction, 'flow_dir');
      latent = latent.map((value, i) => value + (ahead[i] ?? Number.NaN) / steps);
    } finally {
      disposeAll(feeds);
    }
  }
  return latent;
}
