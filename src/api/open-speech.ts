import { createEncoder } from '../audio/create-encoder.ts';
import { type Encoder, isStreamed, STREAMED_FORMATS } from '../audio/encoder.ts';
import { USUAL_RATE } from '../audio/sample-rates.ts';
import type { SpeechInfo } from '../engine/engine.ts';
import { ApiError } from './error.ts';
import type { ApiOptions } from './options.ts';
import type { SpeechBody } from './speech-body.ts';
import { speechEvents } from './speech-events.ts';
import { remarkOn } from './voice-reference.ts';

/** One of `speechEvents`, as its doc says; the last delta may hold nothing but the end of the file. */
export type SpeechEvent<Word = EventWord> = SpeechDelta<Word> | SpeechDone;

export interface SpeechDelta<Word = EventWord> {
  type: 'speech.audio.delta';
  audio: string;
  segment?: number;
  is_part?: boolean;
  start?: number;
  end?: number;
  start_time?: number;
  words?: Word[];
}

interface SpeechDone {
  type: 'speech.audio.done';
  usage: object;
  duration: number;
  plugins?: { name: string; ms: number }[];
}

/** A word by its UTF-16 offsets in the input, and when it is heard, in seconds from the start of the whole. */
export interface EventWord {
  start: number;
  end: number;
  start_time: number;
  end_time: number;
}

export interface OpenSpeech {
  head: SpeechInfo;
  events: AsyncGenerator<SpeechEvent>;
  /** Frees the encoder. */
  release: () => void;
}

/**
 * Begins to speak for a route that gives word times: resolves once the engine has accepted. Without audio nothing
 * is encoded. Throws an `ApiError` for a format that can't be cut into pieces.
 */
export async function openSpeech(
  body: SpeechBody,
  { engine, loadCodecAsset }: Pick<ApiOptions, 'engine' | 'loadCodecAsset'>,
  { withAudio = true, signal }: { withAudio?: boolean; signal: AbortSignal },
): Promise<OpenSpeech> {
  const encoder = withAudio ? await loadEncoder(body, loadCodecAsset) : NO_ENCODER;
  try {
    const speech = await engine.speak(body.request, signal);
    const events = speechEvents(speech, body, encoder) as AsyncGenerator<SpeechEvent>;
    return { head: speech.head, events, release: () => encoder.close() };
  } catch (error) {
    encoder.close();
    throw error;
  }
}

async function loadEncoder(
  { format, request: { sampleRate = USUAL_RATE, reference } }: SpeechBody,
  loadAsset: ApiOptions['loadCodecAsset'],
): Promise<Encoder> {
  if (!isStreamed(format)) {
    const can = STREAMED_FORMATS.join(', ');
    throw new ApiError(
      400,
      `Invalid 'response_format': ${format} can't be given in pieces; these can: ${can}.`,
      {
        param: 'response_format',
        code: 'invalid_value',
      },
    );
  }
  try {
    return await createEncoder(format, { sampleRate, loadAsset, comment: remarkOn(reference) });
  } catch (error) {
    throw new ApiError(500, `The ${format} encoder could not be loaded here.`, {
      param: 'response_format',
      code: 'encoder_failed',
      cause: error,
    });
  }
}

const NO_ENCODER: Encoder = {
  push: () => new Uint8Array(0),
  end: () => new Uint8Array(0),
  close: () => undefined,
};
