import type { FailureCode } from './failure.ts';
import type { ReadDocument } from './model.ts';

/** What the page asks of the thread that reads files; one file, one thread. */
export interface ReadRequest {
  file: Blob;
  name: string;
  password?: string | undefined;
}

export type ReadAnswer =
  | { type: 'document'; document: ReadDocument }
  | { type: 'failure'; code: FailureCode; message: string };
