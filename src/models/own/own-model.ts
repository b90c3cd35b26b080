import type { PinnedModel } from '../detect/pin.ts';
import { checkEntry, describeIssue } from '../registry/check.ts';
import { modelEntrySchema, otherEntrySchema } from '../registry/schema.ts';

/** A model that the user has added on this device. Its id is the entry's. */
export type OwnModel = PinnedModel & {
  /** Which model of the repository it is, where that has several. */
  part?: string | undefined;
  /** In ms since 1970. */
  addedAt: number;
};

/**
 * Keeps the models that were added on this device. Nothing is held in memory: what one tab or process has added, the
 * next call in any other sees. Every method rejects with the error of what lies below; a full disk or quota is an
 * `EngineError` `quota_exceeded`.
 */
export interface OwnModelStore {
  /** All of them, the oldest first. One that this Lector can't read is left out, and told to the log. */
  list(): Promise<OwnModel[]>;
  /** Adds a model, unless one of its id is there. */
  add(model: OwnModel): Promise<'added' | 'taken'>;
  /** False when it was not there. */
  remove(id: string): Promise<boolean>;
}

/** Checks a model that was stored, perhaps by another Lector. Throws an Error that says what is wrong with it. */
export function parseOwnModel(json: unknown): OwnModel {
  const { kind, entry, part, addedAt } = (json ?? {}) as Partial<Record<keyof OwnModel, unknown>>;
  const facts = { addedAt: Number(addedAt) || 0, ...(typeof part === 'string' && { part }) };
  if (kind === 'transcription' || kind === 'chat') {
    const result = otherEntrySchema.safeParse(entry);
    if (result.success) return { kind, entry: result.data, ...facts };
    throw invalid(
      entry,
      result.error.issues.map((issue) => describeIssue(entry, issue)),
    );
  }
  if (kind !== 'speech') throw invalid(entry, [`nothing is known of the kind ${JSON.stringify(kind)}`]);
  const result = modelEntrySchema.safeParse(entry);
  if (!result.success)
    throw invalid(
      entry,
      result.error.issues.map((issue) => describeIssue(entry, issue)),
    );
  const problems = checkEntry(result.data);
  if (problems.length > 0) throw invalid(entry, problems);
  return { kind, entry: result.data, ...facts };
}

/** Those that can be read, the oldest first; `warn` hears of the others. */
export function readableModels(
  stored: unknown[],
  warn: (message: string, error: unknown) => void,
): OwnModel[] {
  const models = stored.flatMap((json) => {
    try {
      return [parseOwnModel(json)];
    } catch (error) {
      warn('A model that was added here can not be read by this Lector; it is left out.', error);
      return [];
    }
  });
  return models.sort((a, b) => a.addedAt - b.addedAt);
}

function invalid(entry: unknown, problems: string[]): Error {
  const { id } = (entry ?? {}) as { id?: unknown };
  return new Error(`The model '${String(id)}' is not valid: ${problems.join('; ')}.`);
}
