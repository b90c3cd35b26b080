import { zlibSync } from 'fflate';
import { nextTask } from '../next-task.ts';
import type { OnnxValue } from '../onnx/session.ts';
import type { WhisperGraphs } from './graphs.ts';
import { applyRules, logSum } from './rules.ts';
import type { WhisperTokens } from './tokens.ts';

/** What was written of a window, and how sure of it the model was. */
export interface DecodedWindow {
  /** Without the prompt and the end. */
  tokens: number[];
  text: string;
  temperature: number;
  avgLogprob: number;
  compressionRatio: number;
  noSpeechProb: number;
}

export interface DecodeOptions {
  graphs: WhisperGraphs;
  tokens: WhisperTokens;
  /** What was written before the window. */
  previous: readonly number[];
  language: string;
  task: 'transcribe' | 'translate';
  /** The most that the decoder can hold. */
  positions: number;
  signal: AbortSignal;
}

/** Where the text repeats itself more than this, or is less likely, a warmer try follows (openai/whisper, `transcribe.py`). */
const MOST_COMPRESSION = 2.4;
const LEAST_LOGPROB = -1;
/** From here on a window that is also unlikely holds no speech. */
const NO_SPEECH = 0.6;
const TRIES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * Writes down what is said in a window. At temperature 0 the likeliest, then warmer as long as that looks wrong. Gives
 * nothing when nobody speaks. Stops within one step of the signal.
 */
export async function decodeWindow(
  encoded: OnnxValue,
  temperature: number,
  options: DecodeOptions,
): Promise<DecodedWindow | undefined> {
  let window: DecodedWindow | undefined;
  for (const warmth of temperature > 0 ? [temperature] : TRIES) {
    window = await decodeOnce(encoded, warmth, options);
    if (window.noSpeechProb > NO_SPEECH && window.avgLogprob < LEAST_LOGPROB) return undefined;
    if (window.compressionRatio <= MOST_COMPRESSION && window.avgLogprob >= LEAST_LOGPROB) break;
  }
  return window;
}

async function decodeOnce(
  encoded: OnnxValue,
  temperature: number,
  options: DecodeOptions,
): Promise<DecodedWindow> {
  const { graphs, tokens, positions, signal } = options;
  const { prompt, startAt } = promptOf(options);
  const most = Math.min(Math.floor(positions / 2), positions - prompt.length);
  const random = createRandom();
  const written: number[] = [];
  let logprobs = 0;
  const sequence = graphs.begin(encoded);
  try {
    let rows = await sequence.add(prompt);
    const vocabulary = rows.length / prompt.length;
    const noSpeechProb = probability(
      rows.subarray(startAt * vocabulary, (startAt + 1) * vocabulary),
      tokens.noSpeech,
    );
    while (written.length < most) {
      await nextTask();
      signal.throwIfAborted();
      const logits = rows.subarray(rows.length - vocabulary);
      applyRules(logits, written, tokens);
      const id = temperature > 0 ? sample(logits, temperature, random) : likeliest(logits);
      logprobs += logits[id]! - logSum(logits);
      if (id === tokens.end) break;
      written.push(id);
      if (written.length < most) rows = await sequence.add([id]);
    }
    const text = tokens.decode(written);
    return {
      ...{ tokens: written, text, temperature, noSpeechProb },
      avgLogprob: logprobs / (written.length + 1),
      compressionRatio: compressionOf(text),
    };
  } finally {
    sequence.dispose();
  }
}

/** What was said before, as far as there is room, and what is to be done. */
function promptOf({ tokens, previous, language, task, positions }: DecodeOptions) {
  const before = previous.slice(-(Math.floor(positions / 2) - 1));
  const start = before.length > 0 ? [tokens.previous, ...before] : [];
  const wishes = [tokens.languages.get(language), tokens.tasks[task]].filter((id) => id !== undefined);
  return { prompt: [...start, tokens.start, ...wishes], startAt: start.length };
}

/** Tells which language is spoken. */
export async function detectLanguage(
  encoded: OnnxValue,
  { graphs, tokens }: Pick<DecodeOptions, 'graphs' | 'tokens'>,
): Promise<string> {
  const sequence = graphs.begin(encoded);
  try {
    const logits = await sequence.add([tokens.start]);
    const found = [...tokens.languages].sort(([, one], [, other]) => logits[other]! - logits[one]!);
    return found[0]?.[0] ?? 'en';
  } finally {
    sequence.dispose();
  }
}

function probability(logits: Float32Array, id: number): number {
  return Math.exp(logits[id]! - logSum(logits));
}

function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id]! > logits[best]!) best = id;
  return best;
}

function sample(logits: Float32Array, temperature: number, random: () => number): number {
  const warm = logits.map((logit) => logit / temperature);
  const whole = logSum(warm);
  let left = random();
  for (let id = 0; id < warm.length; id++) {
    left -= Math.exp(warm[id]! - whole);
    if (left < 0) return id;
  }
  return likeliest(logits);
}

/** Numbers from 0 to 1, the same ones for each window: the same recording gives the same text. (Mulberry32.) */
function createRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function compressionOf(text: string): number {
  const bytes = new TextEncoder().encode(text.trim());
  return bytes.length / zlibSync(bytes).length;
}
