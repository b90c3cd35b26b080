import { characterTimes } from './character-times.ts';
import { askInDialect } from './dialect.ts';
import { type EventWord, openSpeech, type SpeechEvent } from './open-speech.ts';
import { ELEVENLABS_NAMES, readElevenLabs } from './peer-speech.ts';
import { checkSpeech } from './read-speech-body.ts';
import type { CallOptions } from './route.ts';
import { speakerHeaders } from './speaker-headers.ts';
import { stopWith, streamOf } from './sse.ts';
import { encodeText, joinBase64 } from './timed-events.ts';

/**
 * ElevenLabs' `POST /v1/text-to-speech/{voice}/with-timestamps`: the sound in base64, and when each character of the text
 * as it was sent is heard. The headers go out once the engine has accepted; a failure after that breaks the body off.
 */
export async function answerAlignedSpeech(
  request: Request,
  voice: string,
  options: CallOptions,
): Promise<Response> {
  const started = performance.now();
  const speech = await readElevenLabs(request, voice);
  return askInDialect(ELEVENLABS_NAMES, async () => {
    const body = await checkSpeech(speech, options);
    const stop = stopWith(request);
    const { head, events, release } = await openSpeech(body, options, { signal: stop.signal });
    const text = encodeText(alignedJson(events, body.request.input));
    return new Response(streamOf(text, { stop, release }), {
      headers: {
        ...speakerHeaders(head, { registry: options.registry, started }),
        'content-type': 'application/json',
      },
    });
  });
}

/** Written as it is spoken: a long text's sound is never held whole. */
async function* alignedJson(events: AsyncIterable<SpeechEvent>, input: string): AsyncGenerator<string> {
  const words: EventWord[] = [];
  const join = joinBase64();
  let duration = 0;
  yield '{"audio_base64":"';
  for await (const event of events) {
    if (event.type === 'speech.audio.done') {
      duration = event.duration;
      continue;
    }
    yield join.add(event.audio);
    words.push(...(event.words ?? []));
  }
  const alignment = characterTimes(input, words, duration);
  yield `${join.end()}",${JSON.stringify({ alignment, normalized_alignment: null }).slice(1)}`;
}
