import { parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { createProgress } from '../progress.ts';
import { createOwnEngine, readRegistry, readSettings } from './settings.ts';

const HELP = `lector models: neural voices on this machine

  lector models list             what is here; also without 'list'
  lector models pull ID          download one; Ctrl+C pauses, and the same command goes on; also 'get'
  lector models rm ID            remove one; also 'remove'
  lector models convert IN OUT   rewrite a model's graph for WASM; 'lector models convert --help' says more

  They are kept in --models-dir of 'lector serve', LECTOR_MODELS_DIR, or modelsDir in lector.config.json.`;

/** `lector models`: an action and what it is done to; a list when nothing is said. Rejects for an action that there is not. */
export async function models(action: string | undefined, rest: string[]): Promise<void> {
  const given = action?.startsWith('-') ? [action, ...rest] : rest;
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  return action === undefined || action === 'list' ? listModels() : manageModel(action, positionals);
}

/** `lector models list`: what is on this machine. */
async function listModels(): Promise<void> {
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
async function manageModel(action: string, [id]: string[]): Promise<void> {
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
