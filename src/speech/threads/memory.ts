import type { AnyModelEntry } from '../../models/registry/weights.ts';

/** What a runtime takes beside the weights: its code, and room to compute in. */
const RUNTIME_BYTES = 150e6;
/** Weights lie in memory once, and while they are loaded once more in part. */
const BYTES_PER_BYTE = 1.4;

/** What a variant of a model takes of memory once it is loaded, in bytes: an estimate, by the size of its files. */
export function memoryOf({ weights }: AnyModelEntry, variantId: string): number {
  const variant = weights?.variants.find(({ id }) => id === variantId);
  const bytes = variant?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0;
  return RUNTIME_BYTES + BYTES_PER_BYTE * bytes;
}
