import { parseArgs } from 'node:util';
import type { OwnModels } from '../../src/models/own/own-models.ts';
import { allModels } from '../../src/models/registry.ts';
import { nearest } from '../nearest.ts';
import { createProgress } from '../progress.ts';
import type { ThreadEngine } from '../thread-engine.ts';
import { addModel } from './add-model.ts';
import { createOwnEngine, openOwnModels, openRegistry, readSettings } from './settings.ts';

const HELP = `lector models: models on this machine

  lector models list             what is here; also without 'list'
  lector models add WHAT         add another one and download it. WHAT is OWNER/NAME on Hugging Face, a folder such as
                                 ./my-model, or a Piper voice such as en_US-lessac-medium. With --revision REV another
                                 than the newest, with --path PART one of several in a repository, with --no-pull
                                 nothing is downloaded yet
  lector models pull ID          download one; Ctrl+C pauses, and the same command goes on; also 'get'
  lector models rm ID            remove one, and forget it if you have added it; also 'remove'
  lector models convert IN OUT   rewrite a model's graph for WASM; 'lector models convert --help' says more

  They are kept in --models-dir of 'lector serve', LECTOR_MODELS_DIR, or modelsDir in lector.config.json.
  A relay that runs sees at once what is added or removed.`;

interface Flags {
  revision?: string | undefined;
  path?: string | undefined;
  'no-pull'?: boolean | undefined;
}

/** `lector models`: an action and what it is done to; a list when nothing is said. Rejects for an action that there is not. */
export async function models(action: string | undefined, rest: string[]): Promise<void> {
  const given = action?.startsWith('-') ? [action, ...rest] : rest;
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      revision: { type: 'string' },
      path: { type: 'string' },
      'no-pull': { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const known = ['list', 'add', 'pull', 'get', 'rm', 'remove'];
  if (action !== undefined && !action.startsWith('-') && !known.includes(action)) {
    const guess = nearest(action, [...known, 'convert']);
    throw new Error(
      `There is no 'lector models ${action}'.${guess ? ` Did you mean '${guess}'?` : ' Try list, add, pull or rm.'}`,
    );
  }
  const live = await openRegistry();
  const engine = createOwnEngine(live);
  try {
    const own = openOwnModels(live);
    if (action === 'add') await add(positionals[0], values, { own, engine });
    else if (action === 'pull' || action === 'get') await pull(requireId(own, positionals[0]), engine);
    else if (action === 'rm' || action === 'remove')
      await remove(requireId(own, positionals[0]), own, engine);
    else await listModels(own, engine);
  } finally {
    await engine.close();
  }
}

/** `lector models list`: what is on this machine. */
async function listModels(own: OwnModels, engine: ThreadEngine): Promise<void> {
  const added = new Map((await own.list()).map(({ entry }) => [entry.id, entry]));
  const { models } = await engine.status();
  for (const { id, state, storedBytes, totalBytes, problem } of models) {
    const size = totalBytes > 0 ? `${megabytes(storedBytes)} of ${megabytes(totalBytes)}` : 'part of Lector';
    const entry = added.get(id);
    const from = entry?.weights ? `; added by you: ${entry.weights.repo}, ${entry.license}` : '';
    console.log(`${id.padEnd(12)} ${state.padEnd(12)} ${size}${from}`);
    if (problem) console.log(`${' '.repeat(13)}It can't run here: ${problem}`);
  }
  console.log(`\nWeights are kept in ${readSettings().modelsDir}`);
}

async function add(
  target: string | undefined,
  { revision, path, 'no-pull': waits }: Flags,
  { own, engine }: { own: OwnModels; engine: ThreadEngine },
): Promise<void> {
  const entry = await addModel(target, { revision, part: path, own });
  const { id, name, license } = entry;
  console.log(`${name} (${license}) is called '${id}' here.`);
  if (waits) return console.log(`Download it with: lector models pull ${id}`);
  await pull(id, engine);
  const isSpeaker = 'voices' in entry;
  console.log(`Try it: ${isSpeaker ? `lector say --model ${id} "Hello."` : `lector doctor --model ${id}`}`);
}

/** Interrupting pauses. */
async function pull(id: string, engine: ThreadEngine): Promise<void> {
  const progress = createProgress();
  const stop = new AbortController();
  const pause = () => stop.abort(new Error('Paused. The next call goes on from here.'));
  process.once('SIGINT', pause);
  try {
    const { models } = await engine.status();
    const problem = models.find((model) => model.id === id)?.problem;
    if (problem) throw new Error(`The model '${id}' can't run here: ${problem}`);
    const { chunks } = await engine.download(id, stop.signal);
    for await (const { storedBytes, totalBytes } of chunks) {
      progress.show(`${id}: ${megabytes(storedBytes)} of ${megabytes(totalBytes)}`, storedBytes / totalBytes);
    }
  } finally {
    process.off('SIGINT', pause);
    progress.end();
  }
}

async function remove(id: string, own: OwnModels, engine: ThreadEngine): Promise<void> {
  await engine.remove(id);
  if (await own.remove(id)) console.log(`'${id}' was removed and is no longer listed.`);
}

function requireId({ registry }: OwnModels, id: string | undefined): string {
  const known = allModels(registry)
    .filter(({ weights }) => weights)
    .map((entry) => entry.id);
  if (id && known.includes(id)) return id;
  throw new Error(`Name a model: ${known.join(', ')}.`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
