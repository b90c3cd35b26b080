import type { OnnxValue } from '../onnx/session.ts';
import type { TranscribedWord } from '../transcription.ts';
import { alignTokens } from './align.ts';
import type { WhisperShape } from './config.ts';
import type { WhisperGraphs } from './graphs.ts';
import type { WindowSegment } from './segments.ts';
import { TIME_STEP, type WhisperTokens } from './tokens.ts';
import { splitWords, timeWords } from './words.ts';

export interface AlignWordsOptions {
  graphs: WhisperGraphs;
  tokens: WhisperTokens;
  shape: WhisperShape;
  alignmentHeads: readonly (readonly [number, number])[];
  language: string;
  task: 'transcribe' | 'translate';
  /** Where the window begins, in seconds. */
  offset: number;
  /** Of the spectrogram. */
  frames: number;
}

/** Gives the words of each stretch of a window their times: the text is read once more as a whole, and where it looks followed. */
export async function alignWords(
  encoded: OnnxValue,
  segments: readonly WindowSegment[],
  options: AlignWordsOptions,
): Promise<TranscribedWord[][]> {
  const { graphs, tokens, shape, alignmentHeads, language, task, offset } = options;
  const texts = segments.map((segment) => segment.tokens.filter((token) => token < tokens.end));
  const text = texts.flat();
  if (text.length === 0 || !graphs.attend) return [];
  const wishes = [tokens.languages.get(language), tokens.tasks[task]].filter((token) => token !== undefined);
  const prompt = [tokens.start, ...wishes];
  const all = [...prompt, tokens.noTimestamps, ...text, tokens.end];
  const frames = alignTokens(await graphs.attend(encoded, all, alignmentHeads), {
    first: prompt.length,
    last: prompt.length + text.length,
    frames: Math.max(1, Math.floor(options.frames / 2)),
    medianWidth: shape.median_filter_width,
  });
  const starts = frames.map((frame) => offset + frame * TIME_STEP);
  let first = 0;
  return segments.map(({ start, end }, i) => {
    const part = texts[i]!;
    const words = splitWords(part, { tokens, language });
    const times = starts.slice(first, first + part.length + 1);
    first += part.length;
    return timeWords(words, { starts: times, from: offset + start, to: offset + end });
  });
}
