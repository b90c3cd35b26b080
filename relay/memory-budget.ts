import { totalmem } from 'node:os';

/** What models may take of memory in all, in bytes: half of what this process may use. */
export function memoryBudget(): number {
  const constrained = process.constrainedMemory();
  return Math.min(totalmem(), constrained > 0 ? constrained : Number.POSITIVE_INFINITY) / 2;
}
