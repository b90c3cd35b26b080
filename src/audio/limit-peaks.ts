/** Within which a gain falls to what a peak allows, and rises again. */
const LOOK_SECONDS = 0.005;

/**
 * Turns mono PCM down around what is louder than `ceiling` (0 to 1), in place, so that no sample is above it: smoothly,
 * from 5 ms before a peak to 5 ms behind it. What is never louder stays as it is, to the bit.
 */
export function limitPeaks(pcm: Float32Array, ceiling: number, sampleRate: number): void {
  if (pcm.every((sample) => Math.abs(sample) <= ceiling)) return;
  const look = Math.round(LOOK_SECONDS * sampleRate);
  // The lowest gain within reach of each sample, smoothed over the same reach, is never above what a peak allows.
  const lowest = slidingMinimum(
    Float64Array.from(pcm, (sample) => Math.min(1, ceiling / Math.abs(sample))),
    look,
  );
  let sum = 0;
  const at = (i: number) => lowest[Math.min(Math.max(i, 0), lowest.length - 1)] ?? 1;
  for (let i = -look; i <= look; i++) sum += at(i);
  for (let i = 0; i < pcm.length; i++) {
    const limited = ((pcm[i] ?? 0) * sum) / (2 * look + 1);
    pcm[i] = Math.min(ceiling, Math.max(-ceiling, limited)); // for what rounding adds
    sum += at(i + look + 1) - at(i - look);
  }
}

/** The lowest value from `reach` before to `reach` behind each place; linear in the length. */
function slidingMinimum(values: Float64Array, reach: number): Float64Array {
  const result = new Float64Array(values.length);
  /** Places whose values only grow: the first one is the lowest in reach. */
  const places = new Int32Array(values.length);
  let [first, end] = [0, 0];
  for (let i = 0; i < values.length + reach; i++) {
    if (i < values.length) {
      while (end > first && values[places[end - 1] ?? 0]! >= values[i]!) end--;
      places[end++] = i;
    }
    const middle = i - reach;
    if (middle < 0) continue;
    while ((places[first] ?? 0) < middle - reach) first++;
    result[middle] = values[places[first] ?? 0]!;
  }
  return result;
}
