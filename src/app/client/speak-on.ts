import type { Span } from '../reading/span.ts';
import { ApiFailure } from './failure.ts';
import type { SpeechChoice } from './speech-choice.ts';
import type { SpokenSegment } from './speech-event.ts';
import type { SpeechOptions } from './speech-options.ts';

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
 * ends the service worker or a tab that speaks has gone, goes on behind the last segment that came whole, and with the
 * last word of one that came in part: no other is heard twice. Parts share out the stretch of their segment. Throws when several attempts in a row bring nothing.
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
    const shareOut = sharer();
    try {
      for await (const segment of speak(options)) {
        yield moved(shareOut(segment), offset);
        const to = segment.isPart ? segment.words.at(-1)?.start : segment.end;
        from = Math.max(from, offset + (to ?? 0));
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

/** Gives each part of a segment the stretch up to its last word, and the last part what is left. */
function sharer(): (segment: SpokenSegment) => SpokenSegment {
  let reached: number | undefined;
  return (segment) => {
    const { isPart, words } = segment;
    const goesOn = reached !== undefined;
    const start = reached ?? segment.start;
    const end = isPart ? Math.max(start, words.at(-1)?.end ?? start) : segment.end;
    reached = isPart ? end : undefined;
    return isPart || goesOn ? { ...segment, start: Math.min(start, end), end, goesOn } : segment;
  };
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
