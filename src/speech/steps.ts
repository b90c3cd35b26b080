import { EngineError, isEngineError } from '../engine/error.ts';
import type { Failure, LifeMessage, LifeOptions } from '../engine/life.ts';

/** How long loading may take, or a comparison: a large model on a slow device, with room to spare. */
const LOAD_MS = 300_000;
/** A GPU compiles some hundred programs in its first run. */
const FIRST_RUN_MS = { webgpu: 600_000, other: 180_000 };
const RUN_MS = 30_000;
/** A step may take so many times what it should: other programs want the processor too. */
const PATIENCE = 12;
/** Seconds of computing for one of sound, before it was measured. */
const FIRST_RTF = 4;
/** More than any voice takes for a phoneme or a letter at speed 1. */
const SECONDS_PER_SYMBOL = 0.15;

/** How often one step may fail before it is refused: once, and once more in a fresh thread. */
const MOST_FAILURES = 2;

export interface StepsOptions extends LifeOptions {
  tell: (message: LifeMessage) => void;
  onUse?: () => void;
}

/** Announces what this thread is at, to whoever can end it. */
export class Steps {
  readonly #options: StepsOptions;
  readonly #rtf = new Map<string, number>();
  readonly #failures: Map<string, Failure>;
  #lastId = 0;
  #isRetired = false;

  constructor(options: StepsOptions) {
    this.#options = options;
    this.#failures = new Map(options.failures.map((failure) => [failure.what, failure]));
  }

  /** Whether this thread's runtime is not to be used any more. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Whether a step whose name begins so has failed in an earlier thread, lately. */
  hasFailed(begin: string): boolean {
    return [...this.#failures.keys()].some((what) => what.startsWith(begin));
  }

  /** Forgets what has failed of a model, which was removed or fetched anew. */
  forget(model: string): void {
    for (const what of this.#failures.keys()) if (what.split(':')[1] === model) this.#failures.delete(what);
    this.#options.tell({ type: 'forget', model });
  }

  /** What a model was measured at here: seconds of computing for one of sound. */
  expect({ device, model }: Pick<SpeakStep, 'device' | 'model'>, rtf: number): void {
    this.#rtf.set(`${device}:${model}`, rtf);
  }

  /** Loads or compares. `what` begins with the device. */
  load<T>(what: string, task: () => Promise<T>): Promise<T> {
    return this.#run(what, LOAD_MS, task);
  }

  /**
   * Speaks so many symbols. Rejects with a `StepFailure`; with `model_failed` when that very step has failed in
   * two threads already, and with `engine_lost` when this thread is to be ended.
   */
  async speak<T extends { pcm: Float32Array }>(
    what: string,
    step: SpeakStep,
    task: () => Promise<T>,
  ): Promise<T> {
    const started = performance.now();
    const spoken = await this.#run(what, this.#allowance(step), task);
    this.#measured(step, performance.now() - started, spoken.pcm.length);
    return spoken;
  }

  /**
   * The same in parts. Each is a step of its own, which may take as long as the whole: a stream that stands still is
   * ended like a step that does not come to an end. `what` is named with the number of the part.
   */
  async *speakParts<T extends { pcm: Float32Array }>(
    what: string,
    step: SpeakStep,
    parts: AsyncIterable<T>,
  ): AsyncGenerator<T> {
    const iterator = parts[Symbol.asyncIterator]();
    let [ms, samples] = [0, 0];
    try {
      for (let number = 0; ; number++) {
        const started = performance.now();
        const next = await this.#run(`${what}#${number}`, this.#allowance(step), () => iterator.next());
        ms += performance.now() - started;
        if (next.done) break;
        samples += next.value.pcm.length;
        yield next.value;
      }
      this.#measured(step, ms, samples);
    } finally {
      await iterator.return?.();
    }
  }

  /**
   * A plugin's hook begins; gives what tells that it has ended. Throws `plugin_failed` when it has held an earlier
   * thread for good, and `engine_lost` when this one is to be ended.
   */
  hook(what: string, allowMs: number): () => void {
    this.#throwIfRetired();
    const failure = this.#failures.get(what);
    if (failure) {
      const [, name, hook] = what.split(':');
      const where = `The plugin '${name}' failed in its hook ${hook}, and is not tried again yet`;
      throw new EngineError('plugin_failed', `${where}: ${failure.reason}`, { logMessage: `${where}.` });
    }
    const { tell, stepMs } = this.#options;
    const id = ++this.#lastId;
    tell({ type: 'step', id, what, allowMs: stepMs ?? allowMs });
    return () => tell({ type: 'step-end', id, isDone: true });
  }

  /**
   * This thread must not be used again, as a model has failed: at a step, or somewhere in `where`, which begins
   * with the device. Says whether another thread may do better.
   */
  retire(error: unknown, { where }: { where: string }): { retry: boolean } {
    const what = error instanceof StepFailure ? error.what : where;
    const reason = error instanceof Error ? error.message : String(error);
    const avoid = where.startsWith('webgpu:') ? ('webgpu' as const) : undefined;
    if (!this.#isRetired) this.#options.tell({ type: 'retire', reason, what, avoid });
    this.#isRetired = true;
    return { retry: this.#timesFailed(what) + 1 < MOST_FAILURES };
  }

  /** Nobody has used this thread for long. */
  retireIdle(): void {
    this.#isRetired = true;
    this.#options.tell({ type: 'idle' });
  }

  #allowance({ device, model, symbols, speed }: SpeakStep): number {
    const known = this.#rtf.get(`${device}:${model}`);
    const first = device === 'webgpu' ? FIRST_RUN_MS.webgpu : FIRST_RUN_MS.other;
    const seconds = (symbols * SECONDS_PER_SYMBOL) / speed + 2;
    const floor = known === undefined ? first : RUN_MS;
    return Math.max(floor, 1000 * seconds * (known ?? FIRST_RTF) * PATIENCE);
  }

  #measured({ device, model, sampleRate }: SpeakStep, ms: number, samples: number): void {
    const key = `${device}:${model}`;
    const known = this.#rtf.get(key);
    const rtf = ms / 1000 / Math.max(0.1, samples / sampleRate);
    // The slowest one of late counts: what it was slow for may come again.
    if (known !== undefined || device !== 'webgpu') this.#rtf.set(key, Math.max(0.9 * (known ?? 0), rtf));
    else this.#rtf.set(key, FIRST_RTF);
  }

  async #run<T>(what: string, allowMs: number, task: () => Promise<T>): Promise<T> {
    this.#throwIfRetired();
    const failure = this.#failures.get(what);
    if (failure && failure.times >= MOST_FAILURES) {
      throw new EngineError(
        'model_failed',
        `This has failed twice, and is not tried again yet: ${failure.reason}`,
      );
    }
    const { tell, onUse, stepMs } = this.#options;
    const id = ++this.#lastId;
    onUse?.();
    tell({ type: 'step', id, what, allowMs: stepMs ?? allowMs });
    let isDone = false;
    try {
      const result = await task();
      isDone = true;
      this.#failures.delete(what);
      return result;
    } catch (error) {
      throw isOrdinary(error) ? error : new StepFailure(what, error);
    } finally {
      tell({ type: 'step-end', id, isDone });
      onUse?.();
    }
  }

  #throwIfRetired(): void {
    if (this.#isRetired) throw new EngineError('engine_lost', 'The speech engine is being replaced.');
  }

  #timesFailed(what: string): number {
    return this.#failures.get(what)?.times ?? 0;
  }
}

export interface SpeakStep {
  device: string;
  model: string;
  symbols: number;
  speed: number;
  sampleRate: number;
}

/** A step has failed, and with it the runtime: its thread must be ended. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly what: string;

  constructor(what: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.what = what;
  }
}

/** What does not come from the model's runtime: a request was cancelled, or a voice is not there. */
function isOrdinary(error: unknown): boolean {
  return (
    isEngineError(error) || error instanceof StepFailure || (error as Partial<Error>)?.name === 'AbortError'
  );
}
