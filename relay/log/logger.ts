import { type Log, loggable } from '../../src/engine/log.ts';
import type { Settings } from '../config/schema.ts';

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type Level = Exclude<(typeof LEVELS)[number], 'silent'>;

export type Fields = Record<string, string | number | undefined>;

export type Logger = Record<Level, (message: string, fields?: Fields) => void>;

/** Writes a line an event to standard error; fields that are undefined are left out. */
export function createLogger(
  { logLevel, logFormat }: Pick<Settings, 'logLevel' | 'logFormat'>,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const format = logFormat === 'json' ? asJson : asText;
  const at =
    (level: Level) =>
    (message: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(level) <= LEVELS.indexOf(logLevel)) write(`${format(level, message, fields)}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** A logger as those parts of Lector know it that run elsewhere too. */
export function toLog({ warn, error }: Logger): Log {
  const at = (write: Logger['warn']) => (message: string, error?: unknown) =>
    write(message, { error: error === undefined ? undefined : loggable(error) });
  return { warn: at(warn), error: at(error) };
}

function asJson(level: Level, message: string, fields: Fields): string {
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
}

function asText(level: Level, message: string, fields: Fields): string {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Quoted where a stranger chose the text, so that no header begins a line of its own.
  const pairs = given.map(([name, value]) =>
    typeof value === 'string' && !/^[\w./:-]+$/.test(value)
      ? `${name}=${JSON.stringify(value)}`
      : `${name}=${value}`,
  );
  return [new Date().toISOString(), level.padEnd(5), message, ...pairs].join(' ');
}
