import { consume } from './consume.ts';
import { downloadOn, insist, speakOn } from './continue.ts';
import type { Engine, Stream } from './engine.ts';
import type { Port } from './port.ts';
import type { OperationName, Operations } from './protocol.ts';

export interface RemoteEngineOptions {
  /**
   * Finds whoever speaks now and gives a fresh port to it, for one operation.
   * Rejects with an `EngineError` `no_engine` when there is nobody.
   */
  connect: (signal: AbortSignal) => Promise<Port>;
}

/** An engine on the other side of a port. It keeps no state: every operation finds the engine anew. */
export function createRemoteEngine({ connect }: RemoteEngineOptions): Engine {
  async function open<Name extends OperationName>(
    name: Name,
    request: Operations[Name]['request'],
    signal: AbortSignal,
  ) {
    return consume(await connect(signal), { name, request, signal });
  }

  async function only<T>(stream: Promise<Stream<T, never>>): Promise<T> {
    const { head, chunks } = await stream;
    for await (const _ of chunks);
    return head;
  }

  return {
    speak(request, signal) {
      return speakOn((wanted) => open('speak', wanted, signal), request, signal);
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
      return downloadOn(() => open('download', { model }, signal), signal);
    },
    async remove(model) {
      await insist(() => only(open('remove', { model }, new AbortController().signal)));
    },
    async unload(model) {
      await insist(() => only(open('unload', { model }, new AbortController().signal)));
    },
  };
}
