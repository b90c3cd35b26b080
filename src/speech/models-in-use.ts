import { EngineError } from '../engine/error.ts';
import type { AnyModelEntry } from '../models/registry/weights.ts';

/** One request's use of a model. */
export interface ModelUse {
  /** Which model it is, from now on. */
  model: string;
  end(): void;
}

/** Which models are being spoken with, so that none is taken away from those who listen. */
export class ModelsInUse {
  readonly #uses = new Set<ModelUse>();

  /** A request uses a model, of which it is still to be settled which one, until its end or until its signal aborts. */
  begin(signal: AbortSignal): ModelUse {
    const end = () => {
      this.#uses.delete(use);
      signal.removeEventListener('abort', end);
    };
    const use = { model: '', end };
    // Whoever leaves before the first chunk never begins to iterate.
    signal.addEventListener('abort', end, { once: true });
    if (!signal.aborted) this.#uses.add(use);
    return use;
  }

  has(model: string): boolean {
    return [...this.#uses].some((use) => use.model === model);
  }
}

/** What is told to who would take a model away. */
export function inUse({ id }: AnyModelEntry, what: string): EngineError {
  return new EngineError(
    'model_in_use',
    `Something is being spoken just now. The model '${id}' can be ${what} when that has ended.`,
  );
}
