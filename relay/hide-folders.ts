import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EngineError, isEngineError } from '../src/engine/error.ts';

/** Takes the folders of this machine out of a text that a client is to read: what lies in them keeps its name. */
export type HideFolders = (text: string) => string;

export function createHideFolders(folders: readonly string[]): HideFolders {
  const beginnings = folders
    .filter((folder) => folder.split(sep).some((part) => part !== ''))
    .flatMap((folder) => [`${pathToFileURL(folder)}/`, folder.endsWith(sep) ? folder : `${folder}${sep}`])
    // One within another first.
    .sort((one, other) => other.length - one.length);
  return (text) => beginnings.reduce((shorter, beginning) => shorter.replaceAll(beginning, ''), text);
}

/** The same service; the errors of its methods, and of streams that they give, name no folders. */
export function withoutFolders<Service extends object>(service: Service, hide: HideFolders): Service {
  return new Proxy(service, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        try {
          const result: unknown = await Reflect.apply(method, target, args);
          return isStream(result) ? { ...result, chunks: quietly(result.chunks, hide) } : result;
        } catch (error) {
          throw hideIn(error, hide);
        }
      };
    },
  });
}

async function* quietly(chunks: AsyncIterable<unknown>, hide: HideFolders): AsyncGenerator<unknown> {
  try {
    yield* chunks;
  } catch (error) {
    throw hideIn(error, hide);
  }
}

function isStream(result: unknown): result is { chunks: AsyncIterable<unknown> } {
  return typeof result === 'object' && result !== null && 'chunks' in result;
}

function hideIn(error: unknown, hide: HideFolders): unknown {
  if (!(error instanceof Error) || hide(error.message) === error.message) return error;
  const message = hide(error.message);
  if (!isEngineError(error)) return new Error(message, { cause: error });
  const { code, retryAfter, logMessage = error.message } = error;
  return new EngineError(code, message, { cause: error, retryAfter, logMessage });
}
