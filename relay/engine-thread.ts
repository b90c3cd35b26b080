import { parentPort, workerData } from 'node:worker_threads';
import { serve } from '../src/engine/serve.ts';
import { loadEspeak } from '../src/models/builtin/espeak.ts';
import { createSpeechHost } from '../src/speech/host.ts';
import { createSpeechEngine } from '../src/speech/speech-engine.ts';
import { createFfmpeg } from './ffmpeg.ts';
import { FolderStore } from './folder-store.ts';
import { findLexicons } from './lexicon-folder.ts';
import { loadNeural, threadCount } from './load-neural.ts';
import { nodePort } from './node-port.ts';
import { readEspeak, runtimeReader } from './runtime-files.ts';
import type { FromThread, ThreadOptions, ToThread } from './thread-messages.ts';

/** A model's failure reaches its client first; then the relay ends this thread. */
const RETIRE_AFTER_MS = 200;

const { appFolder, modelsFolder, registry } = workerData as ThreadOptions;
const place = {
  store: new FolderStore(modelsFolder),
  device: 'native' as const,
  host: registry.hub,
  lexicons: registry.lexicons,
};

const host = createSpeechHost({
  registry,
  place,
  threads: threadCount(),
  loadEspeak: async () => loadEspeak(await readEspeak(appFolder)),
  readRuntimeFile: runtimeReader(appFolder),
  lexicon: findLexicons(),
  loadNeural: (entry) => loadNeural(entry, { place }),
  encodeFile: createFfmpeg(appFolder).encodeFile,
  onModelFailed: (_entry, error) => retire(error),
});
const engine = createSpeechEngine(host);
host.warmUp();

parentPort?.on('message', ({ port }: ToThread) => serve(nodePort(port), engine));

function retire(error: unknown): { retry: boolean } {
  const reason = error instanceof Error ? error.message : String(error);
  setTimeout(() => parentPort?.postMessage({ type: 'retire', reason } satisfies FromThread), RETIRE_AFTER_MS);
  return { retry: false };
}
