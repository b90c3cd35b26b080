import { isEngineError } from './error.ts';

/** Where goes what went wrong without failing a request. `console` is one. */
export interface Log {
  warn(message: string, error?: unknown): void;
  error(message: string, error?: unknown): void;
}

/**
 * What a log may say of an error: never what is being spoken. Lector's own messages do not quote it; a plugin's may, and so
 * may those of parsers.
 */
export function loggable(error: unknown): string {
  if (!(error instanceof Error)) return kindOfError(error);
  if (isEngineError(error)) return error.logMessage ?? error.message;
  return error instanceof SyntaxError ? error.name : error.message;
}

/** Where an error was thrown, and what caused it, for a log: the messages as `loggable` gives them. */
export function loggableStack(error: unknown, describe = loggable): string {
  if (!(error instanceof Error)) return describe(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const stack = [`${error.name}: ${describe(error)}`, ...frames].join('\n');
  if (error.cause === undefined) return stack;
  // What has caused a plugin's failure is the plugin's own.
  const isForeign = isEngineError(error) && error.logMessage !== undefined;
  return `${stack}\ncaused by ${loggableStack(error.cause, isForeign ? kindOfError : describe)}`;
}

function kindOfError(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
