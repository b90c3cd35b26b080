import type { ApiFetch } from './api-fetch.ts';
import { readEventData } from './event-stream.ts';
import { ApiFailure, checkReply, unreadable } from './failure.ts';
import { keepServiceWorkerAwake } from './keep-awake.ts';
import { parseSpeechEvent, type SpokenSegment } from './speech-event.ts';
import type { SpeechOptions } from './speech-options.ts';

/**
 * Asks the endpoint to speak a text, and gives its segments as they are spoken. The sound of all segments
 * joined is one stream of the format: s16le mono 24 kHz for `pcm`, a whole file for `mp3`. Not reading on
 * holds synthesis back; leaving the loop or aborting ends it. Throws an `ApiFailure`, also in mid-stream.
 */
export async function* streamSpeech(
  apiFetch: ApiFetch,
  { input, choice, format, priority, onEnd, signal }: SpeechOptions,
): AsyncGenerator<SpokenSegment, void> {
  const body = JSON.stringify({
    ...choice,
    input,
    response_format: format,
    stream_format: 'sse',
    ...(priority && { priority }),
  });
  const headers = { 'content-type': 'application/json' };
  const reply = await checkReply(
    await apiFetch('/v1/audio/speech', { method: 'POST', headers, body, signal }),
  );
  if (!reply.body) throw unreadable('The voice answered without a sound');
  const letSleep = keepServiceWorkerAwake();
  try {
    for await (const data of readEventData(reply.body)) {
      const event = parseSpeechEvent(data);
      if ('duration' in event) return onEnd?.(event);
      yield event;
    }
  } finally {
    letSleep();
  }
  throw new ApiFailure('The voice broke off before the end.', { code: 'stream_lost', status: reply.status });
}
