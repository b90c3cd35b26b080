import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type Log, loggable } from '../src/engine/log.ts';
import { refreshFirst } from '../src/engine/refresh-first.ts';
import { serve } from '../src/engine/serve.ts';
import { loadEspeak } from '../src/models/builtin/espeak.ts';
import { createLiveRegistry } from '../src/models/own/live-registry.ts';
import { createSpeechHost } from '../src/speech/host.ts';
import { createSpeechEngine } from '../src/speech/speech-engine.ts';
import { createFfmpeg } from './ffmpeg.ts';
import { FolderStore } from './folder-store.ts';
import { createKeepsakeFolder } from './keepsake-folder.ts';
import { findLexicons } from './lexicon-folder.ts';
import { loadNeural, nativeBench, neuralProblem, threadCount } from './load-neural.ts';
import { memoryBudget } from './memory-budget.ts';
import { nodePort } from './node-port.ts';
import { createOwnModelFile, ownModelsPath } from './own-model-file.ts';
import { readEspeak, runtimeReader } from './runtime-files.ts';
import { startModelThread } from './start-model-thread.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';
import { createVerdictFile } from './verdict-file.ts';

const {
  appFolder,
  modelsFolder,
  registry: shipped,
  maxQueue,
  plugins,
  memoryBytes,
  ...life
} = workerData as ThreadData;
const place = {
  store: new FolderStore(modelsFolder),
  device: 'native' as const,
  host: shipped.hub,
  lexicons: shipped.lexicons,
};
const log: Log = { warn: logger('warn'), error: logger('error') };
const own = createOwnModelFile(ownModelsPath(modelsFolder), log);
const { registry, refresh } = createLiveRegistry(shipped, own, log);
const verdicts = createVerdictFile(join(modelsFolder, 'verdicts.json'), log);
const bench = nativeBench();
const ffmpeg = createFfmpeg(appFolder);

const host = createSpeechHost({
  registry,
  maxQueue,
  place,
  threads: threadCount(),
  life: { ...life, tell },
  verdicts,
  log,
  benches: [bench],
  loadEspeak: async () => loadEspeak(await readEspeak(appFolder)),
  readRuntimeFile: runtimeReader(appFolder),
  lexicon: findLexicons(),
  loadNeural: (entry, steps) => loadNeural(entry, { place, bench, verdicts, steps }),
  neuralProblem,
  keepsakes: createKeepsakeFolder(modelsFolder),
  startModelThread: () => startModelThread({ appFolder, modelsFolder }),
  memoryBudget: memoryBytes ?? memoryBudget(),
  loadEncoder: ffmpeg.load,
  encodeFile: ffmpeg.encodeFile,
  decodeFile: ffmpeg.decodeFile,
  plugins: { settings: plugins, importModule: (file) => import(/* @vite-ignore */ pathToFileURL(file).href) },
});
const engine = refreshFirst(createSpeechEngine(host), refresh);
host.warmUp();

parentPort?.on('message', ({ port }: ToThread) => {
  // Closed unanswered, it tells whoever asks to ask the next thread.
  if (host.isRetired()) port.close();
  else serve(nodePort(port), engine);
});

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

/** The thread that has started this one writes the log. */
function logger(level: keyof Log) {
  return (message: string, error?: unknown) =>
    tell({ type: 'log', level, message, error: error === undefined ? undefined : loggable(error) });
}
