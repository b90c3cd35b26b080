import { z } from 'zod';
import { booleanField } from './boolean-field.ts';
import { type EventWord, openSpeech, type SpeechEvent } from './open-speech.ts';
import { readExtendedBody } from './read-speech-body.ts';
import type { CallOptions } from './route.ts';
import { speakerHeaders } from './speaker-headers.ts';
import type { SpeechBody } from './speech-body.ts';
import { eventStream, stopWith, streamOf } from './sse.ts';
import { makeCues, type TimedWord, toSrt, toVtt } from './subtitles.ts';
import { encodeText, joinBase64, withWords } from './timed-events.ts';

/** What `POST /v1/audio/speech/timestamps` takes besides the fields of `/v1/audio/speech`. */
export const timestampsSchema = z.object({
  timestamps_format: z
    .enum(['json', 'srt', 'vtt'], 'must be "json", "srt" or "vtt"')
    .nullish()
    .describe('JSON with words and segments, or subtitles as SubRip or WebVTT.'),
  stream_format: z
    .enum(['json', 'sse', 'audio'], 'must be "json" or "sse"')
    .nullish()
    .describe('`sse`: events as they are spoken; otherwise one answer.'),
  include_audio: booleanField().nullish().describe('Whether JSON holds the sound; true.'),
});

/**
 * `POST /v1/audio/speech/timestamps`: the words of the input as it was sent, and when each is heard. One JSON object,
 * events, or subtitles. The headers go out once the engine has accepted; a failure after that breaks the body off.
 */
export async function answerTimestamps(request: Request, options: CallOptions): Promise<Response> {
  const started = performance.now();
  const { registry } = options;
  const { fields, body } = await readExtendedBody(request, { ...options, own: timestampsSchema });
  const { timestamps_format: format, stream_format: stream, include_audio: include } = fields;
  const isText = format === 'srt' || format === 'vtt';
  const withAudio = include !== false && !isText;
  const stop = stopWith(request);
  const { head, events, release } = await openSpeech(body, options, { withAudio, signal: stop.signal });
  const headers = speakerHeaders(head, { registry, started });
  if (stream === 'sse' && !isText) {
    return eventStream(withWords(events, body.request.input), { stop, release }, headers);
  }
  const parts = isText ? subtitles(events, body, format) : oneJson(events, body, withAudio);
  return new Response(streamOf(encodeText(parts), { stop, release }), {
    headers: { ...headers, 'content-type': CONTENT_TYPES[isText ? format : 'json'] },
  });
}

/** SubRip has no registered type; OpenAI's clients parse whatever is called JSON, so it must be text. */
const CONTENT_TYPES = {
  json: 'application/json',
  srt: 'application/x-subrip; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
} as const;

async function* subtitles(events: AsyncGenerator<SpeechEvent>, body: SpeechBody, format: 'srt' | 'vtt') {
  const words: TimedWord[] = [];
  for await (const event of events) {
    if (event.type === 'speech.audio.delta') words.push(...(event.words ?? []).map(toTimedWord));
  }
  yield (format === 'srt' ? toSrt : toVtt)(makeCues(body.request.input, words));
}

/** One JSON object, written as it is spoken: a long text's sound is never held whole. */
async function* oneJson(
  events: AsyncGenerator<SpeechEvent>,
  { request: { input }, format }: SpeechBody,
  withAudio: boolean,
) {
  const words: object[] = [];
  const segments: { text: string; start: number; end: number; start_time: number; end_time: number }[] = [];
  const join = joinBase64();
  let duration = 0;
  let last: (typeof segments)[number] | undefined;
  let isGoingOn = false;
  yield withAudio ? '{"audio":"' : '{"audio":null';
  for await (const event of withWords(events, input)) {
    if (event.type === 'speech.audio.done') {
      duration = event.duration;
      break;
    }
    if (withAudio) yield join.add(event.audio);
    const { start, end, start_time: startTime } = event;
    if (start === undefined || end === undefined || startTime === undefined) continue;
    if (!isGoingOn) {
      if (last) last.end_time = startTime;
      last = undefined;
      if (end > start) {
        last = { text: input.slice(start, end), start, end, start_time: startTime, end_time: startTime };
        segments.push(last);
      }
    }
    isGoingOn = event.is_part === true;
    words.push(...(event.words ?? []));
  }
  if (last) last.end_time = duration;
  if (withAudio) yield `${join.end()}"`;
  yield `,${JSON.stringify({ audio_format: format, duration, words, segments }).slice(1)}`;
}

function toTimedWord({ start, end, start_time, end_time }: EventWord): TimedWord {
  return { start, end, startTime: start_time, endTime: end_time };
}
