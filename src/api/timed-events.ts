import type { EventWord, SpeechEvent } from './open-speech.ts';

/** A word with its text as it was sent. */
export interface NamedWord extends EventWord {
  word: string;
}

/** The same events, each word with its text as the input has it. */
export async function* withWords(
  events: AsyncIterable<SpeechEvent>,
  input: string,
): AsyncGenerator<SpeechEvent<NamedWord>> {
  for await (const event of events) yield nameWords(event, input);
}

/** The same event, its words with their text. */
export function nameWords(event: SpeechEvent, input: string): SpeechEvent<NamedWord> {
  if (event.type === 'speech.audio.done') return event;
  const { words, ...rest } = event;
  const name = (word: EventWord) => ({ word: input.slice(word.start, word.end), ...word });
  return { ...rest, ...(words && { words: words.map(name) }) };
}

/** Makes one base64 text of many: each was padded by itself, and padding may stand at the end only. */
export function joinBase64(): { add(part: string): string; end(): string } {
  let rest = '';
  return {
    add(part) {
      const binary = rest + atob(part);
      const whole = binary.length - (binary.length % 3);
      rest = binary.slice(whole);
      return btoa(binary.slice(0, whole));
    },
    end: () => btoa(rest),
  };
}

/** Parts of a text as bytes, none of them empty. */
export async function* encodeText(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const part of parts) if (part !== '') yield encoder.encode(part);
}
