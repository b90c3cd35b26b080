import { existsSync } from 'node:fs';
import { availableParallelism, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { allModels } from '../../src/models/registry.ts';
import { tryRuntime } from '../load-neural.ts';
import { attempt, type Check, examineModel, speakFile } from './examine-model.ts';
import { appFolder, createOwnEngine, openRegistry, version } from './settings.ts';

const HELP = `lector doctor: what runs on this machine, and what does not

  --model ID   only this model: loads it, has it speak, listen or answer once, and says how fast it is
  --json       the same, to be read by programs

Voices that are here and were never tested speak a phrase first. Ends with 1 when something does not work
that should; with --model also when it has not been downloaded.`;

/** `lector doctor`: tries everything that this machine should be able to do, and says what came of it. */
export async function doctor(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      model: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const checks = await examine(values.model?.toLowerCase());
  const isWell = checks.every(({ state }) => state !== 'broken' && !(values.model && state === 'missing'));
  if (values.json) console.log(JSON.stringify({ version, ok: isWell, checks }, null, 2));
  else for (const check of checks) console.log(describe(check));
  if (!isWell) process.exitCode = 1;
}

/** All that there is, or one model with what it runs on. Rejects for one that is in no list. */
async function examine(wanted: string | undefined): Promise<Check[]> {
  const machine = `Node ${process.version}, ${platform()} ${release()}, ${availableParallelism()} processors, ${Math.round(totalmem() / 1e9)} GB`;
  const checks: Check[] = [{ name: 'machine', state: 'works', detail: machine }];
  const hasApp = existsSync(appFolder);
  checks.push({
    name: 'app',
    state: hasApp ? 'works' : 'broken',
    detail: hasApp ? appFolder : `${appFolder} is not there: npm run build`,
  });
  if (!hasApp) return checks;
  checks.push(await examineRuntime());
  const live = await openRegistry();
  const ids = allModels(live.registry).map(({ id }) => id);
  if (wanted !== undefined && !ids.includes(wanted)) {
    throw new Error(`There is no model '${wanted}'. Models: ${ids.join(', ')}.`);
  }
  const engine = createOwnEngine(live);
  try {
    const { models } = await engine.status();
    for (const model of models.filter(({ id }) => id === (wanted ?? id))) {
      checks.push(await examineModel(engine, model, live.registry));
    }
    if (wanted === undefined) checks.push(await examineFfmpeg(engine));
  } catch (error) {
    checks.push({ name: 'engine', state: 'broken', detail: messageOf(error) });
  } finally {
    await engine.close();
  }
  return checks;
}

/** What neural voices run on; it is an optional package. */
async function examineRuntime(): Promise<Check> {
  const name = 'onnxruntime-node';
  try {
    return { name, state: 'works', detail: await tryRuntime() };
  } catch (error) {
    return { name, state: 'missing', detail: `neural voices can't speak here: ${messageOf(error)}` };
  }
}

function examineFfmpeg(engine: Parameters<typeof speakFile>[0]): Promise<Check> {
  return attempt('files by ffmpeg', async () => {
    await speakFile(engine, 'm4a');
    return { detail: 'm4a and others' };
  });
}

function describe({ name, state, detail }: Check): string {
  return `${{ works: '✓', missing: '–', broken: '✗' }[state]} ${name.padEnd(16)} ${detail}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
