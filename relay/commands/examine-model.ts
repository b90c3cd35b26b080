import type { AudioFormat } from '../../src/audio/encoder.ts';
import type { Engine, ModelStatus, Verdict } from '../../src/engine/engine.ts';
import type { Registry } from '../../src/models/registry/schema.ts';
import { readSettings } from './settings.ts';

/** One thing that this machine should be able to do, and what came of trying it. */
export interface Check {
  name: string;
  /** `missing` is no fault: it has not been downloaded. */
  state: 'works' | 'missing' | 'broken';
  detail: string;
  /** Seconds of computing for a second of sound. */
  rtf?: number | undefined;
}

/**
 * Loads a model, which checks that its graphs have the inputs and outputs of its family, and has it do its work once: one
 * that speaks says a phrase and is tested where it was not tested yet; one that listens hears the built-in voice say it;
 * one that answers is asked.
 */
export async function examineModel(engine: Engine, model: ModelStatus, registry: Registry): Promise<Check> {
  const name = `model ${model.id}`;
  if (model.problem) return { name, state: 'missing', detail: `can't run here: ${model.problem}` };
  if (model.state !== 'ready') {
    return {
      name,
      state: 'missing',
      detail: `${model.state}: lector models pull ${model.id}; kept in ${readSettings().modelsDir}`,
    };
  }
  if (registry.transcribers.some(({ id }) => id === model.id))
    return attempt(name, () => listen(engine, model.id));
  if (registry.chatModels.some(({ id }) => id === model.id))
    return attempt(name, () => answer(engine, model.id));
  const check = await attempt(name, async () => {
    await speak(engine, model.id);
    return { detail: 'speaks' };
  });
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

/** Tries something, and tells what it gives or why it failed. */
export async function attempt(
  name: string,
  act: () => Promise<Pick<Check, 'detail' | 'rtf'>>,
): Promise<Check> {
  try {
    return { name, state: 'works', ...(await act()) };
  } catch (error) {
    return { name, state: 'broken', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** A phrase in a file that ffmpeg writes. */
export async function speakFile(engine: Engine, format: AudioFormat): Promise<Uint8Array<ArrayBuffer>> {
  const { chunks } = await engine.speakFile({ ...REQUEST, model: 'builtin' }, format, forEver());
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  if (bytes.length === 0) throw new Error('It gave no bytes.');
  return bytes;
}

const REQUEST = { voice: 'alloy', input: 'One, two, three.', speed: 1 };

/** What has no test: the second time, as the first one has loaded it. */
async function measure(engine: Engine, { model, ...check }: Check & { model: string }): Promise<Check> {
  const rtf = await speak(engine, model);
  return { ...check, detail: `${check.detail}${inSpeed(rtf)}`, rtf };
}

/** Gives the seconds of computing for a second of sound, where the engine tells. */
async function speak(engine: Engine, model: string): Promise<number | undefined> {
  const { head, chunks } = await engine.speak({ ...REQUEST, model }, forEver());
  let [samples, computedMs] = [0, 0];
  for await (const { pcm, modelMs = 0 } of chunks) {
    samples += pcm.length;
    computedMs += modelMs;
  }
  if (samples === 0) throw new Error('It gave no sound.');
  return computedMs > 0 ? (computedMs * head.sampleRate) / 1000 / samples : undefined;
}

async function listen(engine: Engine, model: string): Promise<Pick<Check, 'detail' | 'rtf'>> {
  const audio = await speakFile(engine, 'm4a');
  const hear = async () => {
    const started = performance.now();
    const request = { model, audio, task: 'transcribe' as const, language: 'en', words: true };
    const { head, chunks } = await engine.transcribe(request, forEver());
    let text = '';
    for await (const segment of chunks) text += segment.text;
    const { duration = 0 } = head;
    return { text, rtf: duration > 0 ? (performance.now() - started) / 1000 / duration : undefined };
  };
  await hear(); // loads it
  const { text, rtf } = await hear();
  return {
    detail: `hears "${text.trim()}" where the built-in voice said "${REQUEST.input}"${inSpeed(rtf)}`,
    rtf,
  };
}

async function answer(engine: Engine, model: string): Promise<Pick<Check, 'detail'>> {
  const messages = [{ role: 'user' as const, content: 'Say hello in one short sentence.' }];
  const { chunks } = await engine.chat({ model, messages, maxTokens: 24 }, forEver());
  let [text, tokens] = ['', 0];
  const started = performance.now();
  for await (const piece of chunks) [text, tokens] = [text + piece.text, piece.tokens];
  const seconds = (performance.now() - started) / 1000;
  return { detail: `answers "${text.trim()}", ${(tokens / seconds).toFixed(1)} tokens a second` };
}

function inWords({ device, passed, why, rtf, at }: Verdict, check: Check): string {
  const outcome = `${passed ? 'passed' : 'failed'} its test ${at.slice(0, 10)} (${device}${inSpeed(rtf)}). ${why}`;
  return check.state === 'broken' ? `${check.detail} It ${outcome}` : outcome;
}

function inSpeed(rtf: number | undefined): string {
  return rtf === undefined ? '' : `, ${rtf.toFixed(rtf < 0.1 ? 3 : 2)} s for a second of sound`;
}

function forEver(): AbortSignal {
  return new AbortController().signal;
}
