import type { BitWriter } from './bit-writer.ts';

/** Largest Rice parameter of coding method 0; the next number is its escape (RFC 9639, 9.2.7). */
const MAX_PARAMETER = 14;
const MAX_PARTITION_ORDER = 4;

/** How a residual will be written: in 2^order partitions, each with its Rice parameter. */
export interface RicePlan {
  order: number;
  parameters: number[];
  /** About as many bits will it take. */
  bits: number;
}

/**
 * Plans the coding of a block's residual (its first `warmup` values are not coded), trying each number
 * of partitions that the block's length allows. The lengths of codes are estimated from sums.
 */
export function planResidual(residual: Int32Array, warmup: number): RicePlan {
  let best: RicePlan | undefined;
  for (let order = 0; order <= MAX_PARTITION_ORDER; order++) {
    const size = residual.length >> order;
    if (size << order !== residual.length || size <= warmup) break;
    const plan: RicePlan = { order, parameters: [], bits: 6 };
    for (let from = warmup, to = size; to <= residual.length; from = to, to += size) {
      const { parameter, bits } = planPartition(residual, from, to);
      plan.parameters.push(parameter);
      plan.bits += 4 + bits;
    }
    if (!best || plan.bits < best.bits) best = plan;
  }
  return best ?? { order: 0, parameters: [0], bits: 10 };
}

/** Writes a residual as planned (RFC 9639, 9.2.7). */
export function writeResidual(writer: BitWriter, residual: Int32Array, warmup: number, plan: RicePlan): void {
  const size = residual.length >> plan.order;
  writer.write(0, 2);
  writer.write(plan.order, 4);
  plan.parameters.forEach((parameter, partition) => {
    writer.write(parameter, 4);
    const to = (partition + 1) * size;
    for (let i = partition === 0 ? warmup : to - size; i < to; i++) {
      const value = fold(residual[i]!);
      writer.writeUnary(value >>> parameter);
      if (parameter > 0) writer.write(value, parameter);
    }
  });
}

function planPartition(residual: Int32Array, from: number, to: number): { parameter: number; bits: number } {
  let sum = 0;
  for (let i = from; i < to; i++) sum += fold(residual[i]!);
  let best = { parameter: 0, bits: Number.POSITIVE_INFINITY };
  for (let parameter = 0; parameter <= MAX_PARAMETER; parameter++) {
    const bits = (to - from) * (parameter + 0.5) + sum / 2 ** parameter;
    if (bits >= best.bits) break;
    best = { parameter, bits };
  }
  return best;
}

/** Turns 0, -1, 1, -2 … into 0, 1, 2, 3 … */
function fold(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}
