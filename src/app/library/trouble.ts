import { explain } from '../client/explain.ts';
import { readKey } from '../client/failure.ts';
import { type Trouble, TroubleError } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';

/** What went wrong with the library, in a reader's words. */
export function explainLibrary(error: unknown): Trouble {
  if (readKey(error, 'code') === 'quota_exceeded')
    return { message: t.library.full, advice: t.library.fullAdvice };
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof DOMException && cause.name === 'VersionError')
    return { message: t.library.outdated, advice: t.library.outdatedAdvice };
  if (error instanceof DOMException)
    return { message: t.library.unreadable, advice: t.library.unreadableAdvice };
  return explain(error);
}

/** The failure of what asks for a document that was deleted. */
export function gone(): TroubleError {
  return new TroubleError(t.library.gone, t.library.goneAdvice);
}

/** What to do about a window with an older Lector that keeps the library from being opened. */
export function blocked(): Trouble {
  return { message: t.library.blocked, advice: t.library.blockedAdvice };
}
