import { z } from 'zod';
import { AUTO } from '../models/registry/schema.ts';
import { booleanField } from './boolean-field.ts';
import { errorBody, toApiError } from './error.ts';
import { openSpeech, type SpeechDelta, type SpeechEvent } from './open-speech.ts';
import { readExtendedBody } from './read-speech-body.ts';
import type { CallOptions } from './route.ts';
import { speakerHeaders } from './speaker-headers.ts';
import { CONTENT_TYPES } from './speech.ts';
import type { SpeechBody } from './speech-body.ts';
import { stopWith, streamOf } from './sse.ts';
import { encodeText, joinBase64, type NamedWord, withWords } from './timed-events.ts';

/** What Kokoro-FastAPI's `POST /dev/captioned_speech` takes besides the fields of `/v1/audio/speech`. */
export const captionedSchema = z.object({
  stream: booleanField().nullish().describe('Lines as they are spoken; true.'),
  return_timestamps: booleanField().nullish().describe('Whether words are timed; true.'),
});

/**
 * `POST /dev/captioned_speech` as Kokoro-FastAPI answers it: lines of JSON `{audio, audio_format, timestamps}`, or one
 * such object with `stream: false`. `audio_format` is a media type. Words are those of the input as it was sent, their
 * times run over the whole. A failure after the start is a last line `{"error":{…}}`.
 */
export async function answerCaptionedSpeech(request: Request, options: CallOptions): Promise<Response> {
  const started = performance.now();
  const { registry } = options;
  const { fields, body } = await readExtendedBody(request, {
    ...options,
    own: captionedSchema,
    defaults: { model: AUTO },
  });
  const { stream, return_timestamps: timestamps } = fields;
  const stop = stopWith(request);
  const { head, events, release } = await openSpeech(body, options, { signal: stop.signal });
  const captions = { ...body, withWords: timestamps !== false };
  const text = stream === false ? oneObject(events, captions) : lines(events, captions, stop.signal);
  return new Response(streamOf(encodeText(text), { stop, release }), {
    headers: {
      ...speakerHeaders(head, { registry, started }),
      'content-type': stream === false ? 'application/json' : 'application/x-ndjson',
      'x-accel-buffering': 'no',
    },
  });
}

type Captions = Pick<SpeechBody, 'request' | 'format'> & { withWords: boolean };

async function* lines(events: AsyncIterable<SpeechEvent>, captions: Captions, signal: AbortSignal) {
  const { request, format, withWords: isTimed } = captions;
  const audio_format = CONTENT_TYPES[format];
  try {
    for await (const event of withWords(events, request.input)) {
      if (event.type !== 'speech.audio.delta') continue;
      const timestamps = isTimed ? toTimestamps(event) : null;
      yield `${JSON.stringify({ audio: event.audio, audio_format, timestamps })}\n`;
    }
  } catch (error) {
    if (!signal.aborted) yield `${JSON.stringify(errorBody(toApiError(error)))}\n`;
  }
}

async function* oneObject(events: AsyncIterable<SpeechEvent>, captions: Captions) {
  const { request, format, withWords: isTimed } = captions;
  const timestamps: object[] = [];
  const join = joinBase64();
  yield '{"audio":"';
  for await (const event of withWords(events, request.input)) {
    if (event.type !== 'speech.audio.delta') continue;
    yield join.add(event.audio);
    timestamps.push(...toTimestamps(event));
  }
  const rest = { audio_format: CONTENT_TYPES[format], timestamps: isTimed ? timestamps : null };
  yield `${join.end()}",${JSON.stringify(rest).slice(1)}`;
}

function toTimestamps({ words = [] }: SpeechDelta<NamedWord>): object[] {
  return words.map(({ word, start_time, end_time }) => ({ word, start_time, end_time }));
}
