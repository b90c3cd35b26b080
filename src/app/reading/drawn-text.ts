import type { Block } from '../../documents/model.ts';

/** A text as it is drawn: its blocks, each where it stands in the text. */
export interface DrawnText {
  blocks: readonly Block[];
  /** Where in the text each block starts. */
  starts: readonly number[];
}
