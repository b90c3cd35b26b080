import type { FailureCode } from './failure.ts';
import type { ReadDocument, Section } from './model.ts';

/** What the page asks of the thread that reads files; one file, one thread. */
export interface ReadRequest {
  file: Blob;
  name: string;
  password?: string | undefined;
}

/** The sections of a document come one by one, before the rest of it: taking in a whole book at once would hold up the page. */
export type ReadAnswer =
  | { type: 'section'; section: Section }
  | { type: 'document'; document: ReadDocument }
  | { type: 'failure'; code: FailureCode; message: string };
