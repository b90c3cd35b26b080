import { createEncoder } from '../audio/create-encoder.ts';
import { type AudioFormat, type Encoder, isStreamed } from '../audio/encoder.ts';
import { USUAL_RATE } from '../audio/sample-rates.ts';
import type { SpeechChunk, SpeechInfo, Stream } from '../engine/engine.ts';
import { encodePieces } from './encode-pieces.ts';
import { ApiError } from './error.ts';
import type { ApiOptions } from './options.ts';
import { readSpeechBody } from './read-speech-body.ts';
import type { CallOptions } from './route.ts';
import { speakerHeaders } from './speaker-headers.ts';
import type { SpeechBody } from './speech-body.ts';
import { speechEvents } from './speech-events.ts';
import { eventStream, type StreamOptions, stopWith, streamOf } from './sse.ts';
import { remarkOn } from './voice-reference.ts';
import { checkHeldInput, wholeAnswer } from './whole-answer.ts';

/**
 * What each format is called in a response. Opus comes in Ogg, whose type RFC 7845 says; `audio/opus` is that of bare
 * packets (RFC 7587), which no player could read.
 */
export const CONTENT_TYPES: Record<AudioFormat, string> = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  wav: 'audio/wav',
  pcm: 'audio/pcm',
  m4a: 'audio/mp4',
  alac: 'audio/mp4',
  ogg: 'audio/ogg',
  webm: 'audio/webm',
  ac3: 'audio/ac3',
};

/**
 * About six hours of speech. Of files whose start is written at the end ffmpeg's thread holds all: 250 MB then, of
 * ALAC 450 MB.
 */
const MAX_WHOLE_INPUT = 360_000;
/** These leave as they are written, however long they are. */
const UNHELD_FORMATS: readonly AudioFormat[] = ['ogg', 'ac3'];

type Bytes = Uint8Array<ArrayBuffer>;

/** `POST /v1/audio/speech`: the headers go out once the engine has accepted, the sound follows in the body. */
export async function answerSpeech(request: Request, options: CallOptions): Promise<Response> {
  const started = performance.now();
  const { registry } = options;
  const body = await readSpeechBody(request, options);
  const stop = stopWith(request);
  const encoding = makeEncoder(body, options);
  if (body.isWhole && body.stream === 'audio') checkHeldInput(body.request.input);
  if (!isStreamed(body.format)) return answerWithFfmpeg(body, options, stop, started);

  const speaking = options.engine.speak(body.request, stop.signal);
  const [encoder, speech] = await Promise.all([encoding, speaking]).catch(async (error: unknown) => {
    (await encoding)?.close();
    throw error;
  });
  if (!encoder) {
    stop.abort();
    return answerWithFfmpeg(body, options, stopWith(request), started);
  }
  const timed = body.withTiming ? options.timings?.record(speech, body.request) : undefined;
  const headers = {
    ...speakerHeaders(speech.head, { registry, started }),
    ...(timed && { 'x-timing-path': `/v1/audio/timing/${timed.id}` }),
  };
  const sound = timed?.speech ?? speech;
  const release = () => encoder.close();
  if (body.stream === 'sse') {
    return eventStream(speechEvents(sound, body, encoder), { stop, release }, headers);
  }
  return answerFile(encodeSpeech(sound, { encoder, format: body.format }), { body, headers, stop, release });
}

interface FileAnswer extends StreamOptions {
  body: SpeechBody;
  headers: Record<string, string>;
}

/** A file as it is made, or when it has been made. */
async function answerFile(
  bytes: AsyncGenerator<Bytes>,
  { body: { format, isWhole }, headers, ...streaming }: FileAnswer,
): Promise<Response> {
  const typed = { ...headers, 'content-type': CONTENT_TYPES[format] };
  if (isWhole) return wholeAnswer(bytes, { format, headers: typed });
  return new Response(streamOf(bytes, streaming), { headers: typed });
}

/** Formats that only ffmpeg writes: most of them come when all has been spoken. */
async function answerWithFfmpeg(
  body: SpeechBody,
  { engine, registry }: ApiOptions,
  stop: AbortController,
  started: number,
): Promise<Response> {
  const { request, format, stream } = body;
  if (body.withTiming) {
    throw new ApiError(400, `Invalid 'return_timing': ${format} is written by ffmpeg, and has none here.`, {
      param: 'return_timing',
      code: 'invalid_value',
    });
  }
  if (stream === 'sse') {
    if (isStreamed(format)) throw new ApiError(500, `The ${format} encoder could not be loaded here.`);
    throw new ApiError(400, `Invalid 'stream_format': ${format} can't be streamed as events.`, {
      param: 'stream_format',
      code: 'invalid_value',
    });
  }
  if (request.input.length > MAX_WHOLE_INPUT && !UNHELD_FORMATS.includes(format)) {
    const limit = `${format} files are made whole, so their text may have ${MAX_WHOLE_INPUT} characters`;
    throw new ApiError(
      400,
      `Invalid 'input': ${limit}, not ${request.input.length}. Use mp3, opus, flac or ogg.`,
      {
        param: 'input',
        code: 'string_above_max_length',
      },
    );
  }
  const { head, chunks } = await engine.speakFile(request, format, stop.signal);
  async function* bytes() {
    yield* chunks;
  }
  return answerFile(bytes(), { body, headers: speakerHeaders(head, { registry, started }), stop });
}

/** The push encoder of a format; none for a format of ffmpeg's, or when the encoder can't be loaded here. */
async function makeEncoder(
  { format, request: { sampleRate = USUAL_RATE, reference } }: SpeechBody,
  { loadCodecAsset, log = console }: ApiOptions,
): Promise<Encoder | undefined> {
  if (!isStreamed(format)) return undefined;
  try {
    return await createEncoder(format, {
      sampleRate,
      loadAsset: loadCodecAsset,
      comment: remarkOn(reference),
    });
  } catch (error) {
    log.warn(`The ${format} encoder could not be loaded; ffmpeg takes its place.`, error);
    return undefined;
  }
}

/** Encodes a stream of segments as one file, gapless: one encoder from first to last. */
async function* encodeSpeech(
  speech: Stream<SpeechInfo, SpeechChunk>,
  { encoder, format }: { encoder: Encoder; format: AudioFormat },
): AsyncGenerator<Bytes> {
  try {
    let isFirst = true;
    for await (const { pcm } of speech.chunks) {
      if (isFirst) yield* header(encoder, format);
      isFirst = false;
      yield* encodePieces(pcm, encoder);
    }
    const tail = await encoder.end();
    if (tail.byteLength > 0) yield tail;
  } finally {
    encoder.close();
  }
}

/** Long enough for a reader to take what came before as a piece of its own, too short to be heard; ms. */
const APART_MS = 10;

/** A WAV's header by itself: SillyTavern takes the first piece for just that. It goes out with the first sound. */
async function* header(encoder: Encoder, format: AudioFormat): AsyncGenerator<Bytes> {
  if (format !== 'wav') return;
  yield await encoder.push(new Float32Array(0));
  await new Promise((resolve) => setTimeout(resolve, APART_MS));
}
