import { explain, type Trouble } from '../client/explain.ts';
import { readKey } from '../client/failure.ts';
import { t } from '../messages/messages.ts';

/** A failure that already knows its words for the reader. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = { message, advice };
  }
}

/** What went wrong with the library, in a reader's words. */
export function explainLibrary(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  if (readKey(error, 'code') === 'quota_exceeded')
    return { message: t.library.full, advice: t.library.fullAdvice };
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof DOMException && cause.name === 'VersionError')
    return { message: t.library.outdated, advice: t.library.outdatedAdvice };
  if (error instanceof DOMException)
    return { message: t.library.unreadable, advice: t.library.unreadableAdvice };
  return explain(error);
}
