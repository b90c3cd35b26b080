import { nearest } from '../nearest.ts';
import { createProgress } from '../progress.ts';
import { createOwnEngine, readRegistry, readSettings } from './settings.ts';

/** `lector models list`: what is on this machine. */
export async function listModels(_args: string[]): Promise<void> {
  const engine = createOwnEngine(readRegistry());
  try {
    const { models } = await engine.status();
    for (const { id, state, storedBytes, totalBytes, problem } of models) {
      const size =
        totalBytes > 0 ? `${megabytes(storedBytes)} of ${megabytes(totalBytes)}` : 'part of Lector';
      console.log(`${id.padEnd(12)} ${state.padEnd(12)} ${size}`);
      if (problem) console.log(`${' '.repeat(13)}It can't run here: ${problem}`);
    }
    console.log(`\nWeights are kept in ${readSettings().modelsDir}`);
  } finally {
    await engine.close();
  }
}

const ACTIONS = ['pull', 'get', 'rm', 'remove'];

/** `lector models pull ID` and `lector models rm ID`, also called `get` and `remove`. Interrupting a download pauses it. */
export async function manageModel(action: string, [id]: string[]): Promise<void> {
  if (!ACTIONS.includes(action)) {
    const guess = nearest(action, ['list', 'convert', ...ACTIONS]);
    throw new Error(
      `There is no 'lector models ${action}'.${guess ? ` Did you mean '${guess}'?` : ' Try list, pull or rm.'}`,
    );
  }
  const registry = readRegistry();
  const known = registry.models.filter((model) => model.weights).map((model) => model.id);
  if (!id || !known.includes(id)) throw new Error(`Name a model: ${known.join(', ')}.`);
  const engine = createOwnEngine(registry);
  const progress = createProgress();
  const stop = new AbortController();
  const pause = () => stop.abort(new Error('Paused. The next call goes on from here.'));
  process.once('SIGINT', pause);
  try {
    if (action === 'remove' || action === 'rm') await engine.remove(id);
    else {
      const { models } = await engine.status();
      const problem = models.find((model) => model.id === id)?.problem;
      if (problem) throw new Error(`The model '${id}' can't run here: ${problem}`);
      const { chunks } = await engine.download(id, stop.signal);
      for await (const { storedBytes, totalBytes } of chunks) {
        progress.show(
          `${id}: ${megabytes(storedBytes)} of ${megabytes(totalBytes)}`,
          storedBytes / totalBytes,
        );
      }
    }
  } finally {
    process.off('SIGINT', pause);
    progress.end();
    await engine.close();
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
