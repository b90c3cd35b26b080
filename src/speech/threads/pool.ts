import { EngineError } from '../../engine/error.ts';
import { askThread, type ModelThread } from './ask-thread.ts';
import type { LoadedInfo, ThreadJob } from './operations.ts';
import { Turns } from './turns.ts';

export interface PoolOptions {
  start: () => ModelThread;
  /** What all models together may take, in bytes. */
  budgetBytes: number;
  /** A model that nobody has used for so many seconds is ended; never when 0. */
  keepAliveSeconds: number;
  /** Models outside of the pool are in the way: throws, after it has seen to their end where nobody uses them. */
  onCrowded: () => never;
  now?: () => number;
}

/** A thread that is not ended before this is given back. */
export interface Lease {
  thread: ModelThread;
  info: LoadedInfo | null;
  release(): void;
}

interface Resident {
  job: ThreadJob;
  bytes: number;
  thread: ModelThread;
  loading: Promise<LoadedInfo | null>;
  leases: number;
  usedAt: number;
  /** Not ended for another model's sake before this: otherwise two that take turns would only ever load. */
  safeUntil: number;
  idle?: ReturnType<typeof setTimeout> | undefined;
}

/** A model stays at least so long, and so many times what loading it took, while others wait for its memory. */
const LEAST_STAY_MS = 5000;
const STAY_PER_LOAD = 4;

/**
 * Holds one model a thread, within a budget of memory. One that is wanted and is not here takes the place of those that
 * were not used for longest; each is here once. Whoever waits is served in turn, also before those who come again.
 */
export class ThreadPool {
  readonly #options: PoolOptions;
  readonly #now: () => number;
  readonly #residents = new Map<string, Resident>();
  readonly #turns = new Turns();
  #reserved = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Whether a model is loaded, or is being loaded. */
  has(id: string): boolean {
    return this.#residents.has(id);
  }

  /** Whether some model of the pool is in use. */
  get isBusy(): boolean {
    return [...this.#residents.values()].some(({ leases }) => leases > 0);
  }

  /** What models outside of the pool take; 0 when there are none any more. */
  reserve(bytes: number): void {
    this.#reserved = bytes;
    this.#turns.wake();
  }

  /**
   * Gives the thread that holds a job's model, loaded. Rejects with `unsupported` where its `bytes` are more than the
   * whole budget, with what loading has failed with, or with the signal's reason.
   */
  async lease(job: ThreadJob, { bytes, signal }: { bytes: number; signal: AbortSignal }): Promise<Lease> {
    const { budgetBytes } = this.#options;
    if (bytes > budgetBytes) throw tooLarge(job, { bytes, budgetBytes });
    if (bytes + this.#reserved > budgetBytes && !this.has(job.entry.id)) this.#options.onCrowded();
    const resident = this.#take(job) ?? (await this.#turns.wait(() => this.#takeOrStart(job, bytes), signal));
    try {
      const info = await abortable(resident.loading, signal);
      return { thread: resident.thread, info, release: once(() => this.#release(resident)) };
    } catch (error) {
      this.#release(resident);
      throw error;
    }
  }

  /** Ends a model's thread; false while it is in use. */
  unload(id: string): boolean {
    const resident = this.#residents.get(id);
    if (!resident) return true;
    if (resident.leases > 0) return false;
    this.#end(resident);
    return true;
  }

  /** Ends a thread whose model has failed: its runtime must not be used again. */
  discard(id: string): void {
    const resident = this.#residents.get(id);
    if (resident) this.#end(resident);
  }

  /** Ends models that nobody uses until so many bytes are free beside the others; says whether they are. */
  makeRoom(bytes: number): boolean {
    while (this.#used() + bytes > this.#options.budgetBytes) {
      const oldest = this.#oldest({ isForced: true });
      if (!oldest) return false;
      this.#end(oldest);
    }
    return true;
  }

  /** The resident model, unless somebody waits and its stay is over: then the turn is theirs. */
  #take(job: ThreadJob): Resident | undefined {
    const resident = this.#residents.get(job.entry.id);
    if (!resident || (this.#turns.isWaiting && this.#now() > resident.safeUntil)) return undefined;
    return this.#use(resident);
  }

  #takeOrStart(job: ThreadJob, bytes: number): Resident | undefined {
    const resident = this.#residents.get(job.entry.id);
    if (resident) return this.#use(resident);
    while (this.#used() + bytes > this.#options.budgetBytes) {
      const oldest = this.#oldest({ isForced: false });
      if (!oldest) return undefined;
      this.#end(oldest);
    }
    return this.#use(this.#start(job, bytes));
  }

  #use(resident: Resident): Resident {
    resident.leases++;
    clearTimeout(resident.idle);
    return resident;
  }

  #start(job: ThreadJob, bytes: number): Resident {
    const thread = this.#options.start();
    const began = this.#now();
    const signal = new AbortController().signal;
    const loading = askThread(thread, { name: 'load', request: job, signal }).then(({ head }) => head);
    const resident: Resident = {
      ...{ job, bytes, thread, loading, leases: 0 },
      usedAt: began,
      safeUntil: Number.POSITIVE_INFINITY,
    };
    this.#residents.set(job.entry.id, resident);
    const settle = () => {
      const stayMs = Math.max(LEAST_STAY_MS, STAY_PER_LOAD * (this.#now() - began));
      resident.safeUntil = this.#now() + stayMs;
      later(() => this.#turns.wake(), stayMs + 1);
    };
    loading.then(settle, () => this.#end(resident));
    void thread.ended.then(() => this.#forget(resident));
    return resident;
  }

  #release(resident: Resident): void {
    resident.leases--;
    resident.usedAt = this.#now();
    const { keepAliveSeconds } = this.#options;
    const isHere = this.#residents.get(resident.job.entry.id) === resident;
    if (isHere && resident.leases === 0 && keepAliveSeconds > 0) {
      resident.idle = later(() => this.#end(resident), keepAliveSeconds * 1000);
    }
    this.#turns.wake();
  }

  #used(): number {
    return [...this.#residents.values()].reduce((sum, { bytes }) => sum + bytes, this.#reserved);
  }

  #oldest({ isForced }: { isForced: boolean }): Resident | undefined {
    const free = [...this.#residents.values()].filter(
      ({ leases, safeUntil }) =>
        leases === 0 && (isForced || this.#now() > safeUntil || !this.#turns.isWaiting),
    );
    return free.sort((a, b) => a.usedAt - b.usedAt)[0];
  }

  #end(resident: Resident): void {
    resident.thread.end();
    this.#forget(resident);
  }

  #forget(resident: Resident): void {
    clearTimeout(resident.idle);
    const { id } = resident.job.entry;
    if (this.#residents.get(id) === resident) this.#residents.delete(id);
    this.#turns.wake();
  }
}

/** A timer that does not keep a program of Node alive that has nothing else to do. */
function later(task: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(task, ms);
  (timer as Partial<{ unref(): void }>).unref?.();
  return timer;
}

function tooLarge(
  { entry }: ThreadJob,
  { bytes, budgetBytes }: { bytes: number; budgetBytes: number },
): EngineError {
  const message =
    `The model '${entry.id}' needs about ${inGigabytes(bytes)} of memory, and models may take ` +
    `${inGigabytes(budgetBytes)} on this device.`;
  return new EngineError('unsupported', message);
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
}

/** The same, or the signal's reason as soon as it aborts; what was awaited goes on. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
