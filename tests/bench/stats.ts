/** How long something took, in ms: until the first of it was there, and in all. `samples` is the PCM's length. */
export interface Timing {
  first: number;
  total: number;
  samples: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** The medians of repeated timings; `samples` must be the same in all of them. */
export function medianTiming(timings: Timing[]): Timing {
  const [{ samples } = { samples: 0 }] = timings;
  if (timings.some((timing) => timing.samples !== samples))
    throw new Error('The runs spoke different things.');
  return {
    first: median(timings.map(({ first }) => first)),
    total: median(timings.map(({ total }) => total)),
    samples,
  };
}

/**
 * Runs every measurement once in each round, one after the other, so that what else the machine does hits all
 * alike. The order turns round with each round: whoever comes second finds a warmer processor. Nothing is kept
 * of the `warmUps` first rounds.
 */
export async function inTurns<Name extends string>(
  measurements: Record<Name, () => Promise<Timing>>,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Record<Name, Timing[]>> {
  const names = Object.keys(measurements) as Name[];
  const timings = Object.fromEntries(names.map((name) => [name, [] as Timing[]])) as Record<Name, Timing[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const timing = await measurements[name]();
      if (round >= 0) timings[name].push(timing);
    }
  }
  return timings;
}

/**
 * How much more one took than the other, in percent: the median over the rounds of the quotient in one round,
 * which drifts of the machine's speed leave alone.
 */
export function overhead(ours: Timing[], raw: Timing[], what: 'first' | 'total'): number {
  const quotients = ours.map((timing, round) => timing[what] / (raw[round]?.[what] ?? Number.NaN));
  return 100 * (median(quotients) - 1);
}

export function formatPercent(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(Math.abs(value) < 10 ? 1 : 0)} %`;
}
