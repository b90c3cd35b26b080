import { Tokenizer } from '@huggingface/tokenizers';
import type { WhisperGeneration } from './config.ts';

/** Seconds from one number of time to the next, and from one frame of the encoder to the next. */
export const TIME_STEP = 0.02;

/** What a Whisper writes in: text as numbers, and numbers of its own for languages, tasks and times. */
export interface WhisperTokens {
  start: number;
  end: number;
  noTimestamps: number;
  /** `<|0.00|>`; those after it are 20 ms later each. Everything from here on is a time. */
  firstTime: number;
  noSpeech: number;
  /** Begins what was said before. */
  previous: number;
  /** By language tag; empty where only English is known. */
  languages: ReadonlyMap<string, number>;
  tasks: Readonly<Record<string, number>>;
  /** Never said, and never said first. */
  suppressed: readonly number[];
  suppressedFirst: readonly number[];
  /** How many steps a window's first time may be from its start. */
  mostFirstTime: number;
  encode(text: string): number[];
  /** The text of numbers, without special ones. */
  decode(tokens: readonly number[]): string;
}

/** Reads a Whisper's tokenizer. Throws an Error when a file does not fit the other one. */
export function createTokens(
  files: { tokenizer: object; config: object },
  generation: WhisperGeneration,
): WhisperTokens {
  const tokenizer = new Tokenizer(files.tokenizer, files.config);
  const special = (name: string) => tokenizer.token_to_id(name);
  const { no_timestamps_token_id: noTimestamps, decoder_start_token_id: start } = generation;
  const end = [generation.eos_token_id].flat()[0]!;
  if (special('<|startoftranscript|>') !== start || special('<|endoftext|>') !== end) {
    throw new Error("'tokenizer.json' and 'generation_config.json' number their tokens differently.");
  }
  // Named differently by the makers and by Hugging Face, and always next to the one of no times.
  const noSpeech = special('<|nospeech|>') ?? special('<|nocaptions|>') ?? noTimestamps - 1;
  const languages = Object.entries(generation.lang_to_id ?? {}).map(([token, id]): [string, number] => [
    token.replaceAll(/[<|>]/g, ''),
    id,
  ]);
  return {
    ...{ start, end, noTimestamps, noSpeech },
    firstTime: noTimestamps + 1,
    previous: generation.prev_sot_token_id ?? special('<|startofprev|>') ?? noSpeech - 1,
    languages: new Map(languages),
    tasks: generation.task_to_id ?? {},
    suppressed: (generation.suppress_tokens ?? []).filter((id) => id >= 0),
    suppressedFirst: (generation.begin_suppress_tokens ?? []).filter((id) => id >= 0),
    mostFirstTime: generation.max_initial_timestamp_index ?? 50,
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    decode(tokens) {
      const text = tokens.filter((id) => id < end);
      if (text.length === 0) return '';
      return tokenizer.decode(text, { skip_special_tokens: true, clean_up_tokenization_spaces: false });
    },
  };
}
