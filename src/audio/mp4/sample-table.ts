/** The samples of a track, which lie one behind the other from an offset of the file. */
export interface SampleTable {
  start: number;
  /** Bytes of each. */
  sizes: Uint16Array;
  /** How many are told the place of at once. */
  perChunk: number;
}

/** Where each chunk begins. */
export function chunkOffsets({ start, sizes, perChunk }: SampleTable): number[] {
  const offsets: number[] = [];
  let at = start;
  sizes.forEach((size, i) => {
    if (i % perChunk === 0) offsets.push(at);
    at += size;
  });
  return offsets;
}

/** Runs of chunks with as many samples: the last chunk may have fewer. Chunks are counted from 1. */
export function chunkRuns({ sizes, perChunk }: SampleTable): { chunk: number; samples: number }[] {
  const whole = Math.floor(sizes.length / perChunk);
  const rest = sizes.length % perChunk;
  return [
    ...(whole > 0 ? [{ chunk: 1, samples: perChunk }] : []),
    ...(rest > 0 ? [{ chunk: whole + 1, samples: rest }] : []),
  ];
}
