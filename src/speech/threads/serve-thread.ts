import type { Stream } from '../../engine/engine.ts';
import type { Port } from '../../engine/port.ts';
import { type OpenedOperation, serveOperation } from '../../engine/serve.ts';
import type { ChatModel } from '../../models/chat.ts';
import type { Model, SpokenPart } from '../../models/model.ts';
import type { Transcriber } from '../../models/transcription.ts';
import type { LoadedInfo, ThreadJob, ThreadOperations } from './operations.ts';

/** What a thread holds once its model is loaded. */
export type Loaded =
  | { kind: 'speech'; model: Model }
  | { kind: 'transcription'; model: Transcriber }
  | { kind: 'chat'; model: ChatModel };

/** Serves one thread's operations; gives what takes a port of each. `load` is called once, for the first `load`. */
export function createThreadServer(load: (job: ThreadJob) => Promise<Loaded>): (port: Port) => void {
  let loading: Promise<Loaded> | undefined;

  async function perform(open: OpenedOperation, signal: AbortSignal): Promise<Stream<unknown, unknown>> {
    const { name, request } = open as OpenThread;
    if (name === 'load') {
      loading ??= load(request);
      return { head: infoOf(await loading), chunks: nothing() };
    }
    if (!loading) throw new Error('The thread was asked before it had a model.');
    const loaded = await loading;
    if (name === 'speak' && loaded.kind === 'speech') {
      return { head: null, chunks: partsOf(loaded.model, request, signal) };
    }
    if (name === 'transcribe' && loaded.kind === 'transcription') {
      return loaded.model.transcribe(request, signal);
    }
    if (name === 'chat' && loaded.kind === 'chat') return loaded.model.chat(request, signal);
    throw new Error(`A thread with a model for ${loaded.kind} was asked to ${name}.`);
  }

  return (port) => serveOperation(port, perform);
}

type OpenThread = {
  [Name in keyof ThreadOperations]: { name: Name; request: ThreadOperations[Name]['request'] };
}[keyof ThreadOperations];

function infoOf(loaded: Loaded): LoadedInfo | null {
  if (loaded.kind !== 'speech') return null;
  const { model } = loaded;
  return { sampleRate: model.sampleRate, text: model.text(1), streams: model.stream !== undefined };
}

async function* partsOf(
  model: Model,
  { segment, options }: ThreadOperations['speak']['request'],
  signal: AbortSignal,
): AsyncGenerator<SpokenPart> {
  if (model.stream) yield* model.stream(segment, { ...options, signal });
  else yield await model.synthesize(segment, { ...options, signal });
}

async function* nothing(): AsyncGenerator<never> {
  // The head was all there is to say.
}
