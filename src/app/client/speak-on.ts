import type { Span } from '../reading/span.ts';
import { ApiFailure } from './failure.ts';
import type { SpeechChoice } from './speech-choice.ts';
import type { SpokenSegment } from './speech-event.ts';
import type { SpeechOptions } from './stream-speech.ts';

/** `speak` of a page, or `streamSpeech` with another way to the endpoint. */
export type Speak = (options: SpeechOptions) => AsyncIterable<SpokenSegment>;

/** How long to wait before each further attempt when a stream breaks off again and again, in ms. */
const WAITS = [100, 500, 1500, 4000];

export interface StretchOptions {
  text: string;
  choice: SpeechChoice;
  /** `background` lets whoever listens go first. */
  priority?: 'background';
  signal: AbortSignal;
}

/**
 * Speaks a stretch of a text, with all offsets into that text. A stream that breaks off, as when the browser
 * ends the service worker or a tab that speaks has gone, goes on behind the last segment that came whole:
 * each is one event, so nothing is heard twice. Throws when several attempts in a row bring nothing.
 */
export async function* speakOn(
  speak: Speak,
  { start, end }: Span,
  { text, choice, priority, signal }: StretchOptions,
): AsyncGenerator<SpokenSegment> {
  let from = start;
  for (let failures = 0; ; ) {
    const input = text.slice(from, end);
    if (failures > 0 && input.trim() === '') return;
    const offset = from;
    const options = { input, choice, format: 'pcm' as const, ...(priority && { priority }), signal };
    try {
      for await (const segment of speak(options)) {
        yield moved(segment, offset);
        from = Math.max(from, offset + segment.end);
        failures = 0;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      const wait = WAITS[failures++];
      if (wait === undefined || !isPassing(error)) throw error;
      await pause(wait, signal);
    }
  }
}

/** A broken stream is a `TypeError` of `fetch`; a 503 says itself that it passes. */
function isPassing(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  return error instanceof ApiFailure && PASSING_CODES.includes(error.code);
}

const PASSING_CODES = ['no_engine', 'engine_lost', 'overloaded', 'stream_lost'];

function moved(segment: SpokenSegment, by: number): SpokenSegment {
  const words = segment.words.map((word) => ({ ...word, start: by + word.start, end: by + word.end }));
  return { ...segment, start: by + segment.start, end: by + segment.end, words };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
