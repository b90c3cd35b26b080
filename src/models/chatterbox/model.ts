import { EngineError } from '../../engine/error.ts';
import type { Segment } from '../../text/segments/types.ts';
import { findWords } from '../../text/words.ts';
import { stretchTime } from '../builtin/time-stretch.ts';
import { estimateWordTimes } from '../estimate-word-times.ts';
import { type Model, SoundFault } from '../model.ts';
import { nextTask } from '../next-task.ts';
import { feedFloats, feedInts, runOnce } from '../onnx/feed.ts';
import { takeNumbers } from '../onnx/half.ts';
import type { OnnxSession } from '../onnx/session.ts';
import { trimSilence } from '../trim-silence.ts';
import type { Conditioning } from './conditioning.ts';
import type { Embedder } from './embedder.ts';
import { generate } from './generate.ts';
import { type Kind, mannerOf } from './kind.ts';
import type { CacheShape } from './language-model.ts';
import { tokenLimit } from './limits.ts';
import { languageCode, prepareText } from './text.ts';
import type { PromptTokenizer } from './tokenizer.ts';
import { SAMPLE_RATE, SILENCE } from './tokens.ts';
import type { Voices } from './voices.ts';

export interface ChatterboxOptions {
  /** The model's id in the registry. */
  id: string;
  /** Where the graphs run: `wasm`, `webgpu`, `native`. */
  device: string;
  kind: Kind;
  tokenizer: PromptTokenizer;
  embedder: Embedder;
  languageModel: OnnxSession;
  caches: readonly CacheShape[];
  decoder: OnnxSession;
  voices: Voices;
  /** Tokens of text that the model can read at once. */
  longestPrompt: number;
}

/** A sentence is sampled as a whole before anything of it is heard, so the first one is short; in UTF-16 units. */
const MAX_CHARS = 300;
const FIRST_MAX_CHARS = 100;
/** What is heard for a text without anything to read, such as `…`. */
const SILENT_SECONDS = 0.3;

/** Chatterbox (Resemble AI) by its ONNX exports: the original and the multilingual ones, Turbo and Nano. */
export function createChatterbox(options: ChatterboxOptions): Model {
  const { id, device, kind, voices, decoder } = options;
  return {
    id,
    sampleRate: SAMPLE_RATE,
    device,
    text: () => ({ phonemes: false, max: MAX_CHARS, firstMax: FIRST_MAX_CHARS }),
    async synthesize(segment, { voice, speed, reference, style, signal }) {
      signal.throwIfAborted();
      if (findWords(segment.text).length === 0)
        return { pcm: new Float32Array(Math.round((SAMPLE_RATE * SILENT_SECONDS) / speed)), words: [] };
      const ids = readIds(options, segment);
      const heard = await voices.get(voice, reference);
      signal.throwIfAborted();
      const { tokens } = await generate({
        ...mannerOf(kind, style),
        session: options.languageModel,
        caches: options.caches,
        embedder: options.embedder,
        voice: heard.features.data,
        ids,
        startCounts: kind.type === 'plain',
        limit: tokenLimit(segment.text),
        seed: style?.seed ?? 0,
        signal,
      });
      await nextTask();
      signal.throwIfAborted();
      const sound = await decode(
        decoder,
        kind.type === 'turbo' ? [...tokens, SILENCE, SILENCE, SILENCE] : tokens,
        heard,
      );
      signal.throwIfAborted();
      const { pcm, from, to } = trimSilence(sound, SAMPLE_RATE);
      return {
        pcm: speed === 1 ? pcm : stretchTime(pcm, speed, SAMPLE_RATE),
        words: estimateWordTimes(segment, { from: from / speed, to: to / speed }),
      };
    },
    async dispose() {
      await options.embedder.release();
      await options.languageModel.release();
      await decoder.release();
    },
  };
}

/** The prompt of a segment. Throws for a language that the model has no name for, and for what is too long. */
function readIds(
  { tokenizer, longestPrompt, kind }: ChatterboxOptions,
  { text, language }: Segment,
): number[] {
  if (kind.multilingual && !tokenizer.has(`[${languageCode(language)}]`))
    throw new EngineError('invalid_input', `Chatterbox does not speak the language '${language}'.`);
  const ids = tokenizer.encode(prepareText(text, language, kind));
  if (ids.length <= longestPrompt) return ids;
  const message = `A sentence of this text has ${ids.length} tokens, and Chatterbox reads ${longestPrompt} at once.`;
  throw new EngineError('invalid_input', message);
}

/** The sound of speech tokens in a voice; the graph goes on from the recording's own tokens, and leaves them out of what it gives. */
async function decode(
  decoder: OnnxSession,
  tokens: readonly number[],
  { tokens: recorded, speaker, frames }: Conditioning,
): Promise<Float32Array<ArrayBuffer>> {
  const all = [...recorded, ...tokens];
  const { waveform, ...others } = await runOnce(decoder, {
    speech_tokens: feedInts(decoder, all, [1, all.length]),
    speaker_embeddings: feedFloats(decoder, 'speaker_embeddings', speaker),
    speaker_features: feedFloats(decoder, 'speaker_features', frames),
  });
  for (const value of Object.values(others)) value.dispose();
  return limit(await takeNumbers(waveform, 'waveform'));
}

/** Keeps PCM within [-1, 1], in place. Throws a SoundFault for what is no sound. */
function limit(pcm: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (const [i, sample] of pcm.entries()) {
    if (!Number.isFinite(sample)) throw new SoundFault('Chatterbox gave no numbers.');
    if (Math.abs(sample) > 1) pcm[i] = Math.sign(sample);
  }
  return pcm;
}
