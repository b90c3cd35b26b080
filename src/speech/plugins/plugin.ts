import type { SpeechRequest } from '../../engine/engine.ts';
import type { WordTime } from '../../models/model.ts';
import type { Edit, SourceSpan } from '../../text/spans/mapped-text.ts';

/**
 * What a plugin's module exports, as `plugin` or as its default: a plain object. It changes what Lector does between a
 * request and its sound. The same request must lead to the same edits and samples each time: when an engine dies, the
 * next one begins in mid-stream with a plugin that has been started anew.
 */
export interface Plugin {
  /** Lower-case letters, digits and hyphens; requests choose it by this, and errors tell it. */
  name: string;
  /** Lower ones run first; 0 when left out. Plugins of the same order run as they were registered or named. */
  order?: number;
  /**
   * How many spoken segments back the state of its audio hooks reaches: a stream that continues speaks so many again, for
   * this plugin alone. 0 when left out: each segment's sound depends on nothing before it.
   */
  remembers?: number;
  /** Says what is wrong with options; nothing when they are right. */
  checkOptions?(options: PluginOptions): string | undefined;
  /** Makes the hooks of one request, with whatever state they share. */
  start(request: PluginRequest): PluginHooks | Promise<PluginHooks>;
}

export type PluginOptions = Record<string, unknown>;

export interface PluginRequest {
  /** From the settings and the request; `{}` when there are none. */
  options: PluginOptions;
  /** The text as it was sent, with its markup. */
  input: string;
}

/** The hooks, in the order in which they come. All of them are optional, and what gives nothing changes nothing. */
export interface PluginHooks {
  /** Before model and voice are settled: gives what is to be different. */
  customizePipeline?(pipeline: Pipeline): Given<Partial<Pipeline>>;
  /** The whole text without its markup, before anything else has read it. */
  preText?(text: PluginText): Given<readonly Edit[]>;
  /**
   * A sentence as it will be said: cleaned, with numbers as words and the dictionary applied, before phonemes are
   * made. Answers at once, not with a promise.
   */
  postText?(text: PluginText): readonly Edit[] | undefined;
  /** A segment's sound as the model gave it. Pauses of the markup do not come here. */
  preAudio?(sound: PluginSound): Given<ChangedSound>;
  /** What will be heard, pauses too, after all plugins' `preAudio`. */
  postAudio?(sound: PluginSound): Given<ChangedSound>;
  /** After the last segment: mono samples to be heard after it. */
  end?(): Given<Float32Array>;
}

type Given<T> = T | undefined | Promise<T | undefined>;

/** What may be changed of a request. A stream that continues keeps its model, voice and language. */
export type Pipeline = Pick<SpeechRequest, 'model' | 'voice' | 'language' | 'speed' | 'reading'>;

export interface PluginText {
  text: string;
  /** A tag such as `en-us`; of the whole text it may be `auto`. */
  language: string;
  /**
   * Gives the edits that put something in the place of every match: what `text.replaceAll` would do. Edits are
   * offsets in `text` (UTF-16), in order, so that each word still leads back to where it stands in the input.
   */
  replace(pattern: RegExp | string, replacement: string | ((match: string) => string)): Edit[];
}

export interface PluginSound extends SourceSpan {
  /** Mono float32; may be changed in place. Not the plugin's any more once the hook has answered. */
  pcm: Float32Array<ArrayBuffer>;
  /** In Hz. */
  sampleRate: number;
  /** In the order of time, seconds from the start of `pcm`; spans are UTF-16 offsets in the input. */
  words: WordTime[];
  /** Position in the request, from 0. */
  segment: number;
  /** What is said; empty for a pause. */
  text: string;
  language: string;
  voice: string;
  isPause: boolean;
}

/** Words that are left out stay as they are, cut to the new length. */
export interface ChangedSound {
  pcm?: Float32Array;
  words?: WordTime[];
}
