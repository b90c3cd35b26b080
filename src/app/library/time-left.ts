import type { DocumentRecord } from '../../storage/library/records.ts';
import { estimateSeconds } from '../reading/listening-time.ts';

/** About how long the rest of a document takes to hear, in seconds. */
export function secondsLeft({ words, progress }: DocumentRecord, speed: number): number {
  return estimateSeconds(words * (1 - progress), speed);
}
