import { failureOf, readKey, unreadable } from './failure.ts';

/** A word as heard: UTF-16 offsets into the request's input, seconds from the start of its segment. */
export interface SpokenWord {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A stretch of the input that was spoken: its sound (bytes of the format asked for), and the words that begin in it. */
export interface SpokenSegment {
  /** More of the same stretch follows. */
  isPart?: boolean | undefined;
  /** It follows one that was a part. */
  goesOn?: boolean | undefined;
  start: number;
  end: number;
  audio: Uint8Array<ArrayBuffer>;
  words: SpokenWord[];
}

/** The end of the speech. */
export interface SpeechEnd {
  /**
   * How long the sound lasts, in seconds, to the sample; what a format adds is not counted. A service worker from
   * before an update does not say it.
   */
  duration: number | undefined;
}

/**
 * Reads one event of a speech stream. A segment without offsets is what the encoder had left at the end. Throws an `ApiFailure` for an error event and for anything unreadable.
 */
export function parseSpeechEvent(data: string): SpokenSegment | SpeechEnd {
  const event: unknown = JSON.parse(data);
  if (readKey(event, 'error') !== undefined) throw failureOf(event, 500);
  const type = readKey(event, 'type');
  if (type === 'speech.audio.done') return { duration: numberAt(event, 'duration', undefined) };
  const audio = readKey(event, 'audio');
  if (type !== 'speech.audio.delta' || typeof audio !== 'string') {
    throw unreadable('The voice sent something that is not speech');
  }
  const start = numberAt(event, 'start', 0);
  const words = readKey(event, 'words');
  const startTime = numberAt(event, 'start_time', 0);
  return {
    ...(readKey(event, 'is_part') === true && { isPart: true }),
    start,
    end: numberAt(event, 'end', start),
    audio: fromBase64(audio),
    words: Array.isArray(words) ? words.map((word) => parseWord(word, startTime)) : [],
  };
}

function parseWord(word: unknown, startTime: number): SpokenWord {
  const from = numberAt(word, 'start_time', startTime) - startTime;
  return {
    start: numberAt(word, 'start', 0),
    end: numberAt(word, 'end', 0),
    from,
    to: numberAt(word, 'end_time', startTime) - startTime,
  };
}

function numberAt<Otherwise>(value: unknown, key: string, otherwise: Otherwise): number | Otherwise {
  const found = readKey(value, key);
  return typeof found === 'number' ? found : otherwise;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
