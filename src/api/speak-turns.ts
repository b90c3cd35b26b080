import type { Engine, SpeechChunk, SpeechInfo, SpeechRequest, Stream } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import type { SpeechEvent } from './open-speech.ts';
import { type NamedWord, nameWords } from './timed-events.ts';

/** An engine that speaks a dialogue, whatever it is asked. */
export interface DialogueEngine extends Engine {
  /** The turn that a segment belongs to, once that segment has been spoken. */
  turnOf(segment: number): number | undefined;
}

interface DialogueOptions {
  requests: readonly SpeechRequest[];
  pauseSeconds: number;
  /** Whether offsets are in all texts joined by line ends; otherwise each is in its turn's own. */
  isJoined: boolean;
}

/**
 * Several requests as one stream: turn after turn with silence between, exact to the sample. Segments are numbered
 * through. Before the first sound every voice has been made ready.
 */
export function dialogueEngine(
  engine: Engine,
  { requests, pauseSeconds, isJoined }: DialogueOptions,
): DialogueEngine {
  const turns: number[] = [];
  const starts: number[] = [];
  for (const [i, { input }] of requests.entries()) starts[i + 1] = (starts[i] ??= 0) + input.length + 1;
  return {
    ...engine,
    turnOf: (segment) => turns[segment],
    async speak(_, signal) {
      const [first, ...others] = requests;
      if (!first) throw new EngineError('invalid_input', 'There is no turn.');
      const models = await tryVoices([first, ...others], engine, signal);
      const begun = await engine.speak(first, signal);
      return { head: { ...begun.head, others: models }, chunks: speakAll(begun, others, signal) };
    },
    speakFile: () =>
      Promise.reject(
        new EngineError('unsupported', 'A dialogue is streamed: ask for mp3, opus, aac, flac, wav or pcm.'),
      ),
  };

  async function* speakAll(
    begun: Stream<SpeechInfo, SpeechChunk>,
    others: readonly SpeechRequest[],
    signal: AbortSignal,
  ): AsyncGenerator<SpeechChunk> {
    const { sampleRate } = begun.head;
    let isGoingOn = false;
    const number = (chunk: SpeechChunk, turn: number) => {
      if (!isGoingOn) turns.push(turn);
      isGoingOn = chunk.isPart === true;
      return { ...(isJoined ? shift(chunk, starts[turn] ?? 0) : chunk), segment: turns.length - 1 };
    };
    for await (const chunk of begun.chunks) yield number(chunk, 0);
    for (const [i, request] of others.entries()) {
      const pcm = new Float32Array(Math.round(pauseSeconds * sampleRate));
      if (pcm.length > 0) yield number({ segment: 0, start: 0, end: 0, pcm, words: [] }, i + 1);
      const { head, chunks } = await engine.speak(request, signal);
      if (head.sampleRate !== sampleRate) {
        throw new EngineError('unsupported', `Turn ${i + 2} has another sample rate: ${head.sampleRate} Hz.`);
      }
      for await (const chunk of chunks) yield number({ voice: head.voice, ...chunk }, i + 1);
    }
  }
}

/** A chunk whose offsets count from further ahead. */
function shift(chunk: SpeechChunk, by: number): SpeechChunk {
  const moved = <Span extends { start: number; end: number }>(span: Span) => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return { ...moved(chunk), words: chunk.words.map(moved) };
}

/** Each event with its turn, and each word with its text. */
export async function* turnEvents(
  events: AsyncIterable<SpeechEvent>,
  engine: DialogueEngine,
  requests: readonly SpeechRequest[],
): AsyncGenerator<SpeechEvent<NamedWord> & { turn?: number }> {
  for await (const event of events) {
    const segment = event.type === 'speech.audio.delta' ? event.segment : undefined;
    const turn = segment === undefined ? undefined : engine.turnOf(segment);
    const input = requests[turn ?? 0]?.input ?? '';
    const named = nameWords(event, input);
    yield turn === undefined ? named : { ...named, turn };
  }
}

/**
 * A voice that is known may still not be on this device; one look at each, and nothing is spoken for it. Gives the models
 * that speak besides the first turn's.
 */
async function tryVoices(
  requests: readonly SpeechRequest[],
  engine: Engine,
  signal: AbortSignal,
): Promise<string[]> {
  const models: string[] = [];
  const tried = new Set([voiceKey(requests[0])]);
  for (const [i, request] of requests.entries()) {
    if (tried.has(voiceKey(request))) continue;
    tried.add(voiceKey(request));
    const leave = new AbortController();
    try {
      const { head } = await engine.speak(request, AbortSignal.any([leave.signal, signal]));
      models.push(head.model);
    } catch (error) {
      const { code, message } = error as Partial<EngineError>;
      if (!code || signal.aborted) throw error;
      throw new EngineError(code, `Turn ${i + 1}: ${message}`, { cause: error });
    } finally {
      leave.abort(new DOMException('It was only asked whether it can be spoken.', 'AbortError'));
    }
  }
  return models;
}

function voiceKey(request: SpeechRequest | undefined): string {
  return `${request?.model} ${request?.voice} ${request?.language}`;
}
