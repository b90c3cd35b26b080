import { EngineError, isEngineError } from '../../engine/error.ts';
import type { Steps } from '../steps.ts';

/** How long a hook may take: no sound comes meanwhile. */
const HOOK_MS = 10_000;

export interface HookCaller {
  /** Of the plugin. */
  name: string;
  /** Those who watch this thread from outside end it when a hook holds it for good. */
  steps: Pick<Steps, 'hook'>;
  signal: AbortSignal;
  /** Told how long a hook has run, in ms. */
  spent: (ms: number) => void;
  /** Instead of ten seconds, in ms. */
  limitMs?: number | undefined;
}

/**
 * Runs one hook of a plugin and what checks its answer. Rejects with `plugin_failed`, naming plugin and hook, when
 * either throws or the hook takes too long; with the signal's reason when aborted.
 */
export async function callHook<T>(
  { name, steps, signal, spent, limitMs = HOOK_MS }: HookCaller,
  hook: string,
  task: () => T | Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const end = steps.hook(`plugin:${name}:${hook}`, 2 * limitMs);
  const started = performance.now();
  try {
    return await within(limitMs, signal, task);
  } catch (error) {
    signal.throwIfAborted();
    throw failed(error, name, hook);
  } finally {
    end();
    spent(performance.now() - started);
  }
}

/** The same for a hook that answers at once. */
export function callHookNow<T>(
  { name, steps, spent, limitMs = HOOK_MS }: Omit<HookCaller, 'signal'>,
  hook: string,
  task: () => T,
): T {
  const end = steps.hook(`plugin:${name}:${hook}`, limitMs);
  const started = performance.now();
  try {
    return task();
  } catch (error) {
    throw failed(error, name, hook);
  } finally {
    end();
    spent(performance.now() - started);
  }
}

function within<T>(ms: number, signal: AbortSignal, task: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    };
    const leave = () => {
      settle();
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      settle();
      reject(new Error(`it has not answered within ${ms / 1000} s`));
    }, ms);
    signal.addEventListener('abort', leave, { once: true });
    // A task may also throw at once.
    new Promise<T>((done) => done(task())).then(resolve, reject).finally(settle);
  });
}

function failed(error: unknown, name: string, hook: string): EngineError {
  if (isEngineError(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const where = `The plugin '${name}' failed in its hook ${hook}`;
  return new EngineError('plugin_failed', `${where}: ${reason}`, {
    cause: error,
    // Its own words may quote what is spoken.
    logMessage: `${where}: ${error instanceof Error ? error.name : typeof error}`,
  });
}
