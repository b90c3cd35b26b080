import { EngineError } from '../engine/error.ts';

/** What a browser's quota and a file system say when there is no room. */
const FULL = ['QuotaExceededError', 'ENOSPC', 'EDQUOT'];

/** A full disk or quota as an `EngineError` that says what did not fit; any other error as it is. */
export function explainFull(error: unknown, what: string): unknown {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  if (!FULL.includes(String(name)) && !FULL.includes(String(code))) return error;
  const message = `There is not enough space to store ${what}. Free some space, then try again.`;
  return new EngineError('quota_exceeded', message, { cause: error });
}
