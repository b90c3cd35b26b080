import { existsSync } from 'node:fs';
import { availableParallelism, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { AudioFormat } from '../../src/audio/encoder.ts';
import type { Engine, ModelStatus, Verdict } from '../../src/engine/engine.ts';
import { tryRuntime } from '../load-neural.ts';
import { appFolder, createOwnEngine, openRegistry, readSettings, version } from './settings.ts';

const HELP = `lector doctor: what runs on this machine, and what does not

  --json    the same, to be read by programs

Voices that are here and were never tested speak a phrase first. Ends with 1 when something does not work
that should.`;

interface Check {
  name: string;
  /** `missing` is no fault: it has not been downloaded. */
  state: 'works' | 'missing' | 'broken';
  detail: string;
  /** Seconds of computing for a second of sound. */
  rtf?: number | undefined;
}

/** `lector doctor`: tries everything that this machine should be able to do, and says what came of it. */
export async function doctor(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  const checks = await examine();
  const isWell = checks.every(({ state }) => state !== 'broken');
  if (values.json) console.log(JSON.stringify({ version, ok: isWell, checks }, null, 2));
  else for (const check of checks) console.log(describe(check));
  if (!isWell) process.exitCode = 1;
}

async function examine(): Promise<Check[]> {
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
  const engine = createOwnEngine(await openRegistry());
  try {
    const { models } = await engine.status();
    for (const model of models) checks.push(await examineModel(engine, model));
    checks.push(await tryOut('files by ffmpeg', 'm4a and others', () => speakFile(engine, 'm4a')));
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

/** Speaks with a model, which tests it where it was not tested yet. */
async function examineModel(engine: Engine, model: ModelStatus): Promise<Check> {
  const name = `model ${model.id}`;
  if (model.problem) return { name, state: 'missing', detail: `can't run here: ${model.problem}` };
  if (model.state !== 'ready') {
    return {
      name,
      state: 'missing',
      detail: `${model.state}: lector models pull ${model.id}; kept in ${readSettings().modelsDir}`,
    };
  }
  const check = await tryOut(name, 'speaks', async () => void (await speak(engine, model.id)));
  const { verdicts = [] } = await engine.status();
  const verdict = verdicts.find((found) => found.model === model.id);
  if (!verdict) return check.state === 'works' ? measure(engine, { ...check, model: model.id }) : check;
  return {
    ...check,
    state: verdict.passed ? check.state : 'broken',
    detail: inWords(verdict, check),
    rtf: verdict.rtf,
  };
}

/** What has no test: the second time, as the first one has loaded it. */
async function measure(engine: Engine, { model, ...check }: Check & { model: string }): Promise<Check> {
  const rtf = await speak(engine, model);
  return { ...check, detail: `${check.detail}${inSpeed(rtf)}`, rtf };
}

function inWords({ device, passed, why, rtf, at }: Verdict, check: Check): string {
  const outcome = `${passed ? 'passed' : 'failed'} its test ${at.slice(0, 10)} (${device}${inSpeed(rtf)}). ${why}`;
  return check.state === 'broken' ? `${check.detail} It ${outcome}` : outcome;
}

function inSpeed(rtf: number | undefined): string {
  return rtf === undefined ? '' : `, ${rtf.toFixed(rtf < 0.1 ? 3 : 2)} s for a second of sound`;
}

async function tryOut(name: string, detail: string, attempt: () => Promise<void>): Promise<Check> {
  try {
    await attempt();
    return { name, state: 'works', detail };
  } catch (error) {
    return { name, state: 'broken', detail: messageOf(error) };
  }
}

const REQUEST = { voice: 'alloy', input: 'One, two, three.', speed: 1 };

/** Gives the seconds of computing for a second of sound, where the engine tells. */
async function speak(engine: Engine, model: string): Promise<number | undefined> {
  const { head, chunks } = await engine.speak({ ...REQUEST, model }, new AbortController().signal);
  let [samples, computedMs] = [0, 0];
  for await (const { pcm, modelMs = 0 } of chunks) {
    samples += pcm.length;
    computedMs += modelMs;
  }
  if (samples === 0) throw new Error('It gave no sound.');
  return computedMs > 0 ? (computedMs * head.sampleRate) / 1000 / samples : undefined;
}

async function speakFile(engine: Engine, format: AudioFormat): Promise<void> {
  const { chunks } = await engine.speakFile(
    { ...REQUEST, model: 'builtin' },
    format,
    new AbortController().signal,
  );
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  if (bytes === 0) throw new Error('It gave no bytes.');
}

function describe({ name, state, detail }: Check): string {
  return `${{ works: '✓', missing: '–', broken: '✗' }[state]} ${name.padEnd(16)} ${detail}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
