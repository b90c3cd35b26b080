import type { Encoder } from '../audio/encoder.ts';
import type { SpeechChunk, SpeechInfo, Stream } from '../engine/engine.ts';
import { encodePieces } from './encode-pieces.ts';
import type { SpeechBody } from './speech-body.ts';

/**
 * OpenAI's `CreateSpeechResponseStreamEvent`: `speech.audio.delta` for each segment, or for each part of one,
 * then `speech.audio.done` with usage. The deltas joined are one file of the format. Each delta also says which part of the input it
 * speaks (UTF-16 offsets) and when each of its words is heard (seconds from the start of the whole); `done` also
 * says how long the sound lasts, to the sample and without what the format adds (seconds), and, when plugins have run,
 * for how long each (ms). No `[DONE]` follows: speech has none in OpenAI's specification, and a client that reads each
 * line as JSON would stumble over it.
 */
export async function* speechEvents(
  { head, chunks }: Stream<SpeechInfo, SpeechChunk>,
  { request }: SpeechBody,
  encoder: Encoder,
): AsyncGenerator<object> {
  let samples = 0;
  const plugins = new Map((head.plugins ?? []).map(({ name, ms }) => [name, ms]));
  try {
    for await (const chunk of chunks) {
      const bytes: Uint8Array[] = [];
      for await (const piece of encodePieces(chunk.pcm, encoder)) bytes.push(piece);
      yield delta(chunk, bytes, samples / head.sampleRate);
      samples += chunk.pcm.length;
      for (const { name, ms } of chunk.plugins ?? []) plugins.set(name, (plugins.get(name) ?? 0) + ms);
    }
    const tail = await encoder.end();
    if (tail.byteLength > 0) yield { type: 'speech.audio.delta', audio: toBase64([tail]) };
    const duration = samples / head.sampleRate;
    const times = Array.from(plugins, ([name, ms]) => ({ name, ms: Math.round(ms * 10) / 10 }));
    const ran = times.length > 0 && { plugins: times };
    yield { type: 'speech.audio.done', usage: usage(request.input, duration), duration, ...ran };
  } finally {
    encoder.close();
  }
}

function delta(chunk: SpeechChunk, bytes: Uint8Array[], startTime: number): object {
  return {
    type: 'speech.audio.delta',
    audio: toBase64(bytes),
    segment: chunk.segment,
    ...(chunk.isPart && { is_part: true }),
    start: chunk.start,
    end: chunk.end,
    start_time: round(startTime),
    words: chunk.words.map((word) => ({
      start: word.start,
      end: word.end,
      start_time: round(startTime + word.startTime),
      end_time: round(startTime + word.endTime),
    })),
  };
}

/**
 * Nothing is billed here, so a token is what it is to the models of OpenAI's table: about four characters of
 * text, and a twentieth of a second of sound.
 */
function usage(input: string, seconds: number): object {
  const inputTokens = Math.ceil(input.length / 4);
  const outputTokens = Math.max(1, Math.round(seconds * 20));
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 10_000) / 10_000;
}

function toBase64(pieces: Uint8Array[]): string {
  let binary = '';
  for (const piece of pieces) {
    // In slices, because an argument list has a limit.
    for (let at = 0; at < piece.length; at += 0x2000) {
      binary += String.fromCharCode(...piece.subarray(at, at + 0x2000));
    }
  }
  return btoa(binary);
}
