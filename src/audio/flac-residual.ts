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
  let order = 0;
  while (order < MAX_PARTITION_ORDER && canSplit(residual.length, order + 1, warmup)) order++;
  let sums = sumPartitions(residual, warmup, residual.length >> order);
  let best = planPartitions(sums, order, residual.length, warmup);
  while (order-- > 0) {
    sums = Float64Array.from({ length: sums.length / 2 }, (_, i) => sums[2 * i]! + sums[2 * i + 1]!);
    const plan = planPartitions(sums, order, residual.length, warmup);
    if (plan.bits < best.bits) best = plan;
  }
  return best;
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

function canSplit(length: number, order: number, warmup: number): boolean {
  return length % 2 ** order === 0 && length >> order > warmup;
}

function sumPartitions(residual: Int32Array, warmup: number, size: number): Float64Array {
  const sums = new Float64Array(residual.length / size);
  for (let i = warmup; i < residual.length; i++) sums[Math.floor(i / size)]! += fold(residual[i]!);
  return sums;
}

function planPartitions(sums: Float64Array, order: number, length: number, warmup: number): RicePlan {
  const plan: RicePlan = { order, parameters: [], bits: 6 };
  sums.forEach((sum, partition) => {
    const count = (length >> order) - (partition === 0 ? warmup : 0);
    const parameter = chooseParameter(sum, count);
    plan.parameters.push(parameter);
    plan.bits += 4 + codeBits(sum, count, parameter);
  });
  return plan;
}

/** Near the binary logarithm of the mean; the better of the two around it. */
function chooseParameter(sum: number, count: number): number {
  const low = Math.max(0, Math.min(MAX_PARAMETER - 1, Math.floor(Math.log2(sum / Math.max(1, count)))));
  return codeBits(sum, count, low + 1) < codeBits(sum, count, low) ? low + 1 : low;
}

function codeBits(sum: number, count: number, parameter: number): number {
  return count * (parameter + 0.5) + sum / 2 ** parameter;
}

/** Turns 0, -1, 1, -2 … into 0, 1, 2, 3 … */
function fold(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}
