import type { InferenceSession } from 'onnxruntime-common';
import type { OnnxTensors } from '../onnx/runtime.ts';
import {
  type GraphBytes,
  loadSession,
  type OnnxSession,
  type OnnxValue,
  type SessionContract,
  takeFloats,
} from '../onnx/session.ts';
import type { AttentionHead } from './align.ts';
import type { WhisperShape } from './config.ts';
import { WINDOW_FRAMES } from './mel.ts';

const FLOATS = ['float32', 'float16'] as const;

const ENCODER: SessionContract = { inputs: { input_features: 'float32' }, outputs: ['last_hidden_state'] };
/** The decoder with and without a cache in one graph, as Optimum merges them. */
const DECODER: SessionContract = {
  inputs: {
    input_ids: 'int64',
    encoder_hidden_states: FLOATS,
    'past_key_values.*': FLOATS,
    use_cache_branch: 'bool',
  },
  optional: { cache_position: 'int64' },
  outputs: ['logits', 'present.*'],
};

/** A sequence of tokens that grows; what it has computed of them is kept. */
export interface TokenSequence {
  /** Adds tokens; gives for each of them the logits of what comes next, row by row. */
  add(tokens: readonly number[]): Promise<Float32Array>;
  dispose(): void;
}

/** The two graphs of a Whisper. Values that it gives belong to the caller. */
export interface WhisperGraphs {
  /** What was heard in a spectrogram. */
  encode(mel: Float32Array): Promise<OnnxValue>;
  /** Begins to write about it. */
  begin(encoded: OnnxValue): TokenSequence;
  /** Where each token of a sequence looks, for pairs of layer and head; undefined of graphs that don't tell. */
  attend?:
    | ((encoded: OnnxValue, tokens: readonly number[], heads: Heads) => Promise<AttentionHead[]>)
    | undefined;
  release(): Promise<void>;
}

type Heads = readonly (readonly [layer: number, head: number])[];

export interface LoadGraphsOptions {
  shape: WhisperShape;
  session: InferenceSession.SessionOptions;
  /** Whether caches stay on the GPU. */
  onGpu: boolean;
}

/** Loads both graphs. Rejects with an Error that says which one does not fit, and how. */
export async function loadGraphs(
  runtime: OnnxTensors,
  { encoder, decoder }: { encoder: GraphBytes; decoder: GraphBytes },
  { shape, session, onGpu }: LoadGraphsOptions,
): Promise<WhisperGraphs> {
  const options = (outputs: string[]) => ({
    ...session,
    ...(onGpu && {
      preferredOutputLocation: Object.fromEntries(outputs.map((name) => [name, 'gpu-buffer' as const])),
    }),
  });
  const hearing = await loadSession(runtime, encoder, {
    name: 'encoder',
    contract: ENCODER,
    session: options(['last_hidden_state']),
  });
  const caches = cacheNames(shape);
  const writing = await loadSession(runtime, decoder, {
    name: 'decoder',
    contract: DECODER,
    session: options(caches.map((name) => `present.${name}`)),
  }).catch(async (error: unknown) => {
    await hearing.release();
    throw error;
  });
  const layers = writing.outputNames.filter((name) => name.startsWith('cross_attentions.')).length;
  return {
    async encode(mel) {
      const features = hearing.value('float32', mel, [1, shape.num_mel_bins, WINDOW_FRAMES]);
      try {
        const { last_hidden_state: encoded } = await hearing.run({ input_features: features });
        return encoded!;
      } finally {
        features.dispose();
      }
    },
    begin: (encoded) => beginSequence(writing, encoded, shape),
    attend:
      layers < shape.decoder_layers
        ? undefined
        : (encoded, tokens, heads) => attend(writing, { encoded, tokens, heads, shape }),
    async release() {
      await hearing.release();
      await writing.release();
    },
  };
}

function cacheNames({ decoder_layers }: WhisperShape): string[] {
  return Array.from({ length: decoder_layers }, (_, layer) =>
    ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'].map((name) => `${layer}.${name}`),
  ).flat();
}

function beginSequence(session: OnnxSession, encoded: OnnxValue, shape: WhisperShape): TokenSequence {
  const caches = emptyCaches(session, shape);
  let length = 0;
  return {
    async add(tokens) {
      const isFirst = length === 0;
      // Of the encoder's caches the graph gives true ones only at the first run.
      const wanted = [...caches.keys()].filter((name) => isFirst || name.includes('.decoder.'));
      const outputs = await run(session, { encoded, tokens, caches, length }, [
        'logits',
        ...wanted.map((name) => `present.${name}`),
      ]);
      length += tokens.length;
      for (const name of wanted) {
        caches.get(name)?.dispose();
        caches.set(name, outputs[`present.${name}`]!);
      }
      return takeFloats(outputs['logits'], 'logits');
    },
    dispose() {
      for (const cache of caches.values()) cache.dispose();
      caches.clear();
    },
  };
}

async function attend(
  session: OnnxSession,
  {
    encoded,
    tokens,
    heads,
    shape,
  }: { encoded: OnnxValue; tokens: readonly number[]; heads: Heads; shape: WhisperShape },
): Promise<AttentionHead[]> {
  const caches = emptyCaches(session, shape);
  const layers = [...new Set(heads.map(([layer]) => layer))];
  const names = layers.map((layer) => `cross_attentions.${layer}`);
  const outputs = await run(session, { encoded, tokens, caches, length: 0 }, names);
  for (const cache of caches.values()) cache.dispose();
  const found = await Promise.all(names.map((name) => takeFloats(outputs[name], name)));
  const rows = tokens.length;
  return heads.map(([layer, head]) => {
    const all = found[layers.indexOf(layer)]!;
    const columns = all.length / shape.decoder_attention_heads / rows;
    const size = rows * columns;
    return { data: all.subarray(head * size, (head + 1) * size), rows, columns };
  });
}

interface Feed {
  encoded: OnnxValue;
  tokens: readonly number[];
  caches: ReadonlyMap<string, OnnxValue>;
  /** Of the tokens before. */
  length: number;
}

async function run(session: OnnxSession, { encoded, tokens, caches, length }: Feed, wanted: string[]) {
  const ids = session.value('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
  const useCache = session.value('bool', Uint8Array.of(length > 0 ? 1 : 0), [1]);
  const positions = session.inputs.some(({ name }) => name === 'cache_position')
    ? session.value(
        'int64',
        BigInt64Array.from(tokens, (_, i) => BigInt(length + i)),
        [tokens.length],
      )
    : undefined;
  try {
    return await session.run(
      {
        ...{ input_ids: ids, encoder_hidden_states: encoded, use_cache_branch: useCache },
        ...(positions && { cache_position: positions }),
        ...Object.fromEntries([...caches].map(([name, cache]) => [`past_key_values.${name}`, cache])),
      },
      wanted,
    );
  } finally {
    for (const value of [ids, useCache, positions]) value?.dispose();
  }
}

/** Caches of no tokens, in the type in which the graph keeps them. */
function emptyCaches(session: OnnxSession, shape: WhisperShape): Map<string, OnnxValue> {
  const dims = [1, shape.decoder_attention_heads, 0, shape.d_model / shape.decoder_attention_heads];
  const empty = (name: string) => {
    const type = session.inputs.find((input) => input.name === `past_key_values.${name}`)?.type;
    if (!type)
      throw new Error(
        `The graph 'decoder' has no input 'past_key_values.${name}', which 'config.json' wants.`,
      );
    return type === 'float16'
      ? session.value('float16', new Uint16Array(0), dims)
      : session.value('float32', new Float32Array(0), dims);
  };
  return new Map(cacheNames(shape).map((name) => [name, empty(name)]));
}
