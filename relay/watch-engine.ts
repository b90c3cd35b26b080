import type {
  Engine,
  EngineStatus,
  SpeechChunk,
  SpeechInfo,
  SpeechRequest,
  Stream,
} from '../src/engine/engine.ts';
import { isEngineError } from '../src/engine/error.ts';
import type { Log } from '../src/engine/log.ts';

/** How old a status may be that nobody waits for: what a tab can do changes seldom. */
const STALE_MS = 3000;
/** One that is older is asked anew meanwhile. */
const FRESH_MS = 1000;
/** A tab that has not answered within this time is set aside. */
const ANSWER_MS = 2000;
/** How long nobody asks a tab that did not answer, or that has lost a request. */
const ASIDE_MS = 10_000;
/** How much the newest measurement counts in the mean. */
const NEWEST_SHARE = 0.3;

/** One engine among which the relay chooses, and what is known of it. */
export interface Candidate {
  engine: Engine;
  /** Requests that it is speaking now. */
  readonly running: number;
  /** Seconds of computing for a second of sound, as measured lately; per model. */
  readonly rtf: ReadonlyMap<string, number>;
  /** Its status, at most some seconds old; none while it does not answer. */
  status(): Promise<EngineStatus | undefined>;
  /** The last status that it has told, without asking. */
  readonly lastStatus: EngineStatus | undefined;
}

export interface WatchOptions {
  /** What it is called in the log. */
  name: string;
  /** Whether it is always at hand: never set aside, and asked anew each time. */
  isHere?: boolean;
  /** The console when left out. */
  log?: Log | undefined;
}

/** Watches an engine as it works: how fast it speaks, and for how many. */
export function watchEngine(
  engine: Engine,
  { name, isHere = false, log = console }: WatchOptions,
): Candidate {
  const rtf = new Map<string, number>();
  let running = 0;
  let known: { status: EngineStatus; at: number } | undefined;
  let asking: Promise<void> | undefined;
  let asideUntil = 0;

  async function ask(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`nothing came for ${ANSWER_MS / 1000} s`)), ANSWER_MS);
    });
    try {
      known = { status: await Promise.race([engine.status(), late]), at: performance.now() };
    } catch (error) {
      known = undefined;
      setAside();
      log.warn(`${name} did not answer.`, error);
    } finally {
      clearTimeout(timer);
      asking = undefined;
    }
  }

  async function status(): Promise<EngineStatus | undefined> {
    const now = performance.now();
    if (now < asideUntil) return undefined;
    const age = now - (known?.at ?? Number.NEGATIVE_INFINITY);
    if (isHere || age > FRESH_MS) asking ??= ask();
    if (isHere || age > STALE_MS) await asking;
    return known?.status;
  }

  function setAside(): void {
    if (!isHere) asideUntil = performance.now() + ASIDE_MS;
  }

  /** Counts a request from its beginning to its end, whatever that is. */
  async function count<Chunk>(
    signal: AbortSignal,
    begin: () => Promise<Stream<SpeechInfo, Chunk>>,
    follow = plainly<Chunk>,
  ) {
    running++;
    const end = onlyOnce(() => {
      running--;
      signal.removeEventListener('abort', end);
    });
    // Whoever leaves before the first chunk never begins to iterate.
    signal.addEventListener('abort', end);
    try {
      const { head, chunks } = await begin();
      return { head, chunks: toTheEnd(follow(chunks, head), end) };
    } catch (error) {
      end();
      if (hasGone(error)) setAside();
      throw error;
    }
  }

  async function* toTheEnd<Chunk>(chunks: AsyncIterable<Chunk>, end: () => void): AsyncGenerator<Chunk> {
    try {
      yield* chunks;
    } catch (error) {
      if (hasGone(error)) setAside();
      throw error;
    } finally {
      end();
    }
  }

  /** Takes the time of segments, with all their parts, for which somebody waited, while nobody else had the engine busy. */
  async function* measured(chunks: AsyncIterable<SpeechChunk>, { model, sampleRate }: SpeechInfo) {
    const iterator = chunks[Symbol.asyncIterator]();
    let wasPrompt = false;
    /** What of a segment has come; none once somebody has not waited for a part of it. */
    let come: { ms: number; seconds: number } | undefined = { ms: 0, seconds: 0 };
    try {
      while (true) {
        const asked = performance.now();
        const aloneBefore = running === 1;
        const { done, value } = await iterator.next();
        if (done) return;
        const came = performance.now();
        if (come && wasPrompt && aloneBefore && running === 1) {
          come.ms += came - asked;
          come.seconds += value.pcm.length / sampleRate;
        } else come = undefined;
        if (!value.isPart) {
          if (come && come.seconds > 0) note(model, come.ms / 1000 / come.seconds);
          come = { ms: 0, seconds: 0 };
        }
        yield value;
        // A reader that came late finds a segment that was made meanwhile.
        wasPrompt = performance.now() - came < (came - asked) / 10;
      }
    } finally {
      await iterator.return?.();
    }
  }

  function note(model: string, value: number): void {
    const before = rtf.get(model) ?? value;
    rtf.set(model, before + NEWEST_SHARE * (value - before));
  }

  return {
    engine: {
      ...engine,
      speak: (request: SpeechRequest, signal: AbortSignal) =>
        count(signal, () => engine.speak(request, signal), measured),
      speakFile: (request, format, signal) => count(signal, () => engine.speakFile(request, format, signal)),
      async unload(model) {
        await engine.unload(model);
        known = undefined;
      },
    },
    get running() {
      return running;
    },
    rtf,
    status,
    get lastStatus() {
      return known?.status;
    },
  };
}

/** Whether an error says that whoever spoke is there no longer. */
export function hasGone(error: unknown): boolean {
  return isEngineError(error) && (error.code === 'no_engine' || error.code === 'engine_lost');
}

function plainly<Chunk>(chunks: AsyncIterable<Chunk>, _head: SpeechInfo): AsyncIterable<Chunk> {
  return chunks;
}

function onlyOnce(run: () => void): () => void {
  let hasRun = false;
  return () => {
    if (!hasRun) run();
    hasRun = true;
  };
}
