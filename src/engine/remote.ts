import { consume } from './consume.ts';
import type { Engine, SpeechChunk, SpeechInfo, SpeechRequest, Stream } from './engine.ts';
import { isEngineError } from './error.ts';
import type { Port } from './port.ts';
import type { OperationName, Operations } from './protocol.ts';

export interface RemoteEngineOptions {
  /**
   * Finds whoever speaks now and gives a fresh port to it, for one operation.
   * Rejects with an `EngineError` `no_engine` when there is nobody.
   */
  connect: (signal: AbortSignal) => Promise<Port>;
}

/** How often an engine may die on the same segment before the stream gives up on it. */
const ATTEMPTS_PER_SEGMENT = 3;

/** An engine on the other side of a port. It keeps no state: every operation finds the engine anew. */
export function createRemoteEngine({ connect }: RemoteEngineOptions): Engine {
  async function open<Name extends OperationName>(
    name: Name,
    request: Operations[Name]['request'],
    signal: AbortSignal,
  ) {
    return consume(await connect(signal), { name, request, signal });
  }

  /** Runs an operation that may be begun again from the start, as often as its engine dies. */
  async function insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (!isLost(error) || tries === ATTEMPTS_PER_SEGMENT) throw error;
      }
    }
  }

  async function only<T>(stream: Promise<Stream<T, never>>): Promise<T> {
    const { head, chunks } = await stream;
    for await (const _ of chunks);
    return head;
  }

  return {
    async speak(request, signal) {
      const first = await insist(() => open('speak', request, signal));
      return { head: first.head, chunks: continueSpeech(first, pin(request, first.head), signal) };
    },
    speakFile(request, format, signal) {
      return insist(() => open('speakFile', { ...request, format }, signal));
    },
    phonemize(request, signal) {
      return insist(() => open('phonemize', request, signal));
    },
    status() {
      return insist(() => only(open('status', null, new AbortController().signal)));
    },
    download(model, signal) {
      return insist(() => open('download', { model }, signal));
    },
    async remove(model) {
      await insist(() => only(open('remove', { model }, new AbortController().signal)));
    },
  };

  /** The chunks of a stream that goes on with the next engine at the first segment not yet delivered. */
  async function* continueSpeech(
    first: Stream<SpeechInfo, SpeechChunk>,
    request: SpeechRequest,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechChunk> {
    let { chunks } = first;
    let next = request.fromSegment ?? 0;
    for (let losses = 0; ; ) {
      try {
        for await (const chunk of chunks) {
          yield chunk;
          next = chunk.segment + 1;
          losses = 0;
        }
        return;
      } catch (error) {
        if (!isLost(error) || ++losses === ATTEMPTS_PER_SEGMENT) throw error;
      }
      ({ chunks } = await insist(() => open('speak', { ...request, fromSegment: next }, signal)));
    }
  }
}

/** The same request with model and voice settled, so that whoever continues speaks with the same voice. */
function pin(request: SpeechRequest, info: SpeechInfo): SpeechRequest {
  return { ...request, model: info.model, voice: info.voice, language: info.language };
}

function isLost(error: unknown): boolean {
  return isEngineError(error) && error.code === 'engine_lost';
}
