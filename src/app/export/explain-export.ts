import { explain } from '../client/explain.ts';
import { ApiFailure } from '../client/failure.ts';
import type { Trouble } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';
import type { JobTrouble } from './job.ts';

/** Why a job stands still, in a reader's words. */
export function explainExport({ name, message, code, status }: JobTrouble): Trouble {
  const m = t.exporting;
  if (code === 'quota_exceeded') return { message: m.full, advice: m.fullAdvice };
  if (code === 'document_gone') return { message: m.documentGone, advice: m.documentGoneAdvice };
  if (code === 'export_too_large') return { message: m.tooLarge, advice: m.tooLargeAdvice };
  if (name === 'NotFoundError') return { message: m.fileGone, advice: m.fileGoneAdvice };
  if (name === 'SecurityError' || name === 'UnknownError')
    return { message: m.noStorage, advice: m.noStorageAdvice };
  if (name === 'ApiFailure') return explain(new ApiFailure(message, { code, status }));
  return explain(name === 'TypeError' ? new TypeError(message) : new Error(message));
}
