import { consume } from './consume.ts';
import { downloadOn, insist, speakFileOn, speakOn } from './continue.ts';
import type { Engine, SpeechRequest, Stream } from './engine.ts';
import type { Port } from './port.ts';
import type { OperationName, Operations } from './protocol.ts';

export interface RemoteEngineOptions {
  /**
   * Finds whoever speaks now and gives a fresh port to it, for one operation.
   * Rejects with an `EngineError` `no_engine` when there is nobody.
   */
  connect: (signal: AbortSignal) => Promise<Port>;
  /**
   * Whether whoever calls begins again with another engine when this one is lost. Otherwise this one goes on
   * itself with the next that `connect` finds.
   */
  losesOnce?: boolean;
}

/** An engine on the other side of a port. It keeps no state: every operation finds the engine anew. */
export function createRemoteEngine({ connect, losesOnce = false }: RemoteEngineOptions): Engine {
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
      const begin = (wanted: SpeechRequest) => open('speak', wanted, signal);
      return losesOnce ? begin(request) : speakOn(begin, request, signal);
    },
    speakFile(request, format, signal) {
      const begin = (wanted: SpeechRequest) => open('speakFile', { ...wanted, format }, signal);
      return losesOnce ? begin(request) : speakFileOn(begin, request, signal);
    },
    transcribe(request, signal) {
      return insist(() => open('transcribe', request, signal));
    },
    chat(request, signal) {
      return insist(() => open('chat', request, signal));
    },
    phonemize(request, signal) {
      return insist(() => open('phonemize', request, signal));
    },
    status() {
      return insist(() => only(open('status', null, new AbortController().signal)));
    },
    async checkReference(audio) {
      await insist(() => only(open('checkReference', { audio }, new AbortController().signal)));
    },
    plugins() {
      return insist(() => only(open('plugins', null, new AbortController().signal)));
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
