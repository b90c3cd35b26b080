import { joinPcm } from '../../audio/pcm.ts';
import { EngineError } from '../../engine/error.ts';
import type { Segment } from '../../text/segments/types.ts';
import { findWords } from '../../text/words.ts';
import { createStretcher } from '../builtin/time-stretch.ts';
import { joinParts, moveWord } from '../join-parts.ts';
import type { Model, SpeakOptions, SpokenPart } from '../model.ts';
import type { OnnxSession } from '../onnx/session.ts';
import { randomNumbers } from '../random.ts';
import type { SentencePieceTokenizer } from '../sentencepiece/tokenizer.ts';
import type { Bundle } from './bundle.ts';
import { decodeLatents } from './decode-latents.ts';
import { cutText, prepareText } from './prepare-text.ts';
import { type LatentGraphs, sampleLatents } from './sample-latents.ts';
import { capacityOf } from './state.ts';
import type { PocketVoice, Voices } from './voices.ts';
import { createWordClock } from './word-clock.ts';

export interface PocketOptions {
  /** The model's id in the registry. */
  id: string;
  /** Where the graphs run: `wasm`, `webgpu`, `native`. */
  device: string;
  bundle: Bundle;
  tokenizer: SentencePieceTokenizer;
  graphs: LatentGraphs;
  decoder: OnnxSession;
  voices: Voices;
}

/** About the 50 tokens that the model reads well at once; the first sound does not wait for the rest. In UTF-16 units. */
const MAX_CHARS = 180;
/** What is heard for a text without anything to read, such as `…`. */
const SILENT_SECONDS = 0.3;
/** The defaults of kyutai-labs/pocket-tts. */
const TEMPERATURE = 0.7;
const STEPS = 1;
/** How long speech may become: this many tokens in a second, and so many seconds more (the same source, `_estimate_max_gen_len`). */
const TOKENS_PER_SECOND = 3;
const SPARE_SECONDS = 2;

/** pocket-tts (Kyutai) by its ONNX export: frame by frame, so that the first sound comes after two of them. */
export function createPocket(options: PocketOptions): Model {
  const { id, device, bundle, voices, decoder } = options;
  const { sample_rate: sampleRate } = bundle;

  async function* stream(segment: Segment, speaking: SpeakOptions): AsyncGenerator<SpokenPart> {
    const { voice, speed, reference, signal } = speaking;
    signal.throwIfAborted();
    if (findWords(segment.text).length === 0) {
      yield {
        pcm: new Float32Array(Math.round((sampleRate * SILENT_SECONDS) / speed)),
        words: [],
        isLast: true,
      };
      return;
    }
    const heard = await voices.get(voice, reference);
    signal.throwIfAborted();
    const clock = createWordClock(segment, speed);
    const stretcher = createStretcher(speed, sampleRate);
    const isPlain = speed === 1;
    let given = 0;
    for await (const { pcm, seconds, isLast } of speak(options, { segment, heard, speaking })) {
      const sound = isPlain
        ? pcm
        : joinPcm(isLast ? [stretcher.add(pcm), stretcher.end()] : [stretcher.add(pcm)]);
      const from = given / sampleRate;
      given += sound.length;
      const to = given / sampleRate;
      const end = isLast ? to : seconds && seconds / speed;
      const words = clock.take(to, end).map((word) => moveWord(word, -from));
      if (sound.length > 0 || isLast) yield { pcm: sound, words, isLast };
    }
  }

  return {
    id,
    sampleRate,
    device,
    text: () => ({ phonemes: false, max: MAX_CHARS, firstMax: MAX_CHARS }),
    stream,
    async synthesize(segment, speaking) {
      const parts: SpokenPart[] = [];
      for await (const part of stream(segment, speaking)) parts.push(part);
      return joinParts(parts, sampleRate);
    },
    async dispose() {
      voices.dispose();
      for (const graph of [...Object.values(options.graphs), decoder]) await graph.release();
    },
  };
}

interface SpokenBlock {
  pcm: Float32Array<ArrayBuffer>;
  /** How long the whole will be, once that is known. */
  seconds?: number | undefined;
  isLast: boolean;
}

/** The sound of a segment at the voice's own pace. Text that is too much for the model at once is spoken piece by piece. */
async function* speak(
  { bundle, tokenizer, graphs, decoder }: PocketOptions,
  { segment, heard, speaking }: { segment: Segment; heard: PocketVoice; speaking: SpeakOptions },
): AsyncGenerator<SpokenBlock> {
  const { style, signal } = speaking;
  const idsOf = (text: string) => tokenizer.encode(prepareText(text, bundle).text);
  const pieces = cutText(segment.text, (text) => idsOf(text).length, bundle.max_token_per_chunk);
  const random = randomNumbers(style?.seed ?? 0);
  let samples = 0;
  for (const [i, piece] of pieces.entries()) {
    const { text, framesAfterEnd } = prepareText(piece, bundle);
    const ids = tokenizer.encode(text);
    const latents = sampleLatents({
      ...{ bundle, graphs, ids, framesAfterEnd, random, signal },
      voice: heard.state,
      mostFrames: mostFrames(bundle, ids.length, heard),
      temperature: style?.temperature ?? TEMPERATURE,
      steps: style?.steps ?? STEPS,
    });
    const before = samples;
    const isLastPiece = i === pieces.length - 1;
    for await (const { pcm, frames, isLast } of decodeLatents(latents, { bundle, decoder, signal })) {
      samples += pcm.length;
      const whole =
        frames !== undefined && isLastPiece ? before + frames * bundle.samples_per_frame : undefined;
      yield { pcm, seconds: whole && whole / bundle.sample_rate, isLast: isLast && isLastPiece };
    }
  }
}

function mostFrames(bundle: Bundle, tokens: number, { positions }: PocketVoice): number {
  const seconds = tokens / TOKENS_PER_SECOND + SPARE_SECONDS;
  const room = capacityOf(bundle.flow_lm_state_manifest) - positions - tokens;
  if (room > tokens) return Math.min(room, Math.ceil(seconds * bundle.frame_rate));
  const message = `A word of this text has ${tokens} tokens, which is more than pocket-tts can hold beside the voice.`;
  throw new EngineError('invalid_input', message);
}
