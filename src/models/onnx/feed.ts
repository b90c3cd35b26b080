import { toHalves } from './half.ts';
import type { OnnxSession, OnnxValue } from './session.ts';

/** A value for an input of floats, in the type that the graph wants there: some exports compute in halves. */
export function feedFloats(
  session: OnnxSession,
  name: string,
  { data, dims }: { data: Float32Array; dims: readonly number[] },
): OnnxValue {
  const wanted = session.inputs.find((input) => input.name === name)?.type;
  return wanted === 'float16'
    ? session.value('float16', toHalves(data), dims)
    : session.value('float32', data, dims);
}

/** A value of whole numbers. */
export function feedInts(session: OnnxSession, values: Iterable<number>, dims: readonly number[]): OnnxValue {
  return session.value('int64', BigInt64Array.from(values, BigInt), dims);
}

/** Whether a graph has an input of this name. */
export function wants(session: OnnxSession, name: string): boolean {
  return session.inputs.some((input) => input.name === name);
}

/** Runs a graph and disposes of what it was fed, whatever happens. */
export async function runOnce(
  session: OnnxSession,
  feeds: Record<string, OnnxValue>,
): Promise<Record<string, OnnxValue>> {
  try {
    return await session.run(feeds);
  } finally {
    for (const value of Object.values(feeds)) value.dispose();
  }
}
