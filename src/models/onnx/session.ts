import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { OnnxTensors } from './runtime.ts';

/** Element types that graphs here are fed with and give. */
export type ElementType = keyof ElementArrays;

export interface ElementArrays {
  float32: Float32Array;
  /** Half floats as their bits. */
  float16: Uint16Array;
  int64: BigInt64Array;
  int32: Int32Array;
  int8: Int8Array;
  uint8: Uint8Array;
  bool: Uint8Array;
}

/** A tensor of a runtime, maybe on the GPU. Whoever holds it disposes of it. */
export type OnnxValue = Pick<Tensor, 'dims' | 'type' | 'dispose' | 'getData'>;

/** What a graph must look like. A name may end in `*`, for caches: `past_key_values.*` is all inputs that begin so. */
export interface SessionContract {
  /** Inputs that the adapter feeds and that must be there, with their types (one of them). */
  inputs: Record<string, ElementType | readonly ElementType[]>;
  /** Inputs that some exports lack. Any other input makes the graph unfit. */
  optional?: Record<string, ElementType | readonly ElementType[]>;
  outputs: readonly string[];
}

/** A graph file, and the files beside it in which its large tensors lie, by the names that the graph knows them by. */
export interface GraphBytes {
  graph: Uint8Array;
  external?: readonly { path: string; data: Uint8Array }[];
}

export interface GraphInput {
  name: string;
  type: string;
  /** Sizes, or names of sizes that are free. */
  shape: readonly (number | string)[];
}

/**
 * A loaded graph whose values may stay where they were computed, for loops that feed outputs back. Never run twice at
 * once. What it gives belongs to the caller, who disposes of it; what it is fed stays the caller's too.
 */
export interface OnnxSession {
  readonly inputs: readonly GraphInput[];
  readonly outputNames: readonly string[];
  /** Runs the graph; only the `wanted` outputs when that is given. */
  run(feeds: Record<string, OnnxValue>, wanted?: readonly string[]): Promise<Record<string, OnnxValue>>;
  /** Makes a value of numbers. `dims` may have a 0. */
  value<Type extends ElementType>(type: Type, data: ElementArrays[Type], dims: readonly number[]): OnnxValue;
  release(): Promise<void>;
}

export interface LoadSessionOptions {
  /** For messages: which graph of its model this is. */
  name: string;
  contract: SessionContract;
  session?: InferenceSession.SessionOptions | undefined;
}

/** Loads a graph with its external data. Rejects with an Error that names every input and output that does not fit. */
export async function loadSession(
  runtime: OnnxTensors,
  { graph, external = [] }: GraphBytes,
  { name, contract, session: options }: LoadSessionOptions,
): Promise<OnnxSession> {
  const session = await runtime.InferenceSession.create(graph, {
    ...options,
    ...(external.length > 0 && { externalData: external.map(({ path, data }) => ({ path, data })) }),
  });
  const inputs = session.inputMetadata.map((input): GraphInput => {
    return input.isTensor
      ? { name: input.name, type: input.type, shape: input.shape }
      : { name: input.name, type: 'none', shape: [] };
  });
  const problems = contractProblems({ inputs, outputNames: session.outputNames }, contract);
  if (problems.length > 0) {
    await session.release();
    throw new Error(`The graph '${name}' is not of the expected kind: ${problems.join('; ')}.`);
  }
  return {
    inputs,
    outputNames: session.outputNames,
    run: (feeds, wanted) => {
      return wanted ? session.run(feeds as Feeds, [...wanted]) : session.run(feeds as Feeds);
    },
    value: (type, data, dims) => new runtime.Tensor(type, data as never, dims),
    release: () => session.release(),
  };
}

type Feeds = InferenceSession.FeedsType;

/** What of a graph does not fit its contract, in words; nothing when all does. */
export function contractProblems(
  { inputs, outputNames }: Pick<OnnxSession, 'inputs' | 'outputNames'>,
  { inputs: needed, optional = {}, outputs }: SessionContract,
): string[] {
  const problems: string[] = [];
  const wanted = { ...optional, ...needed };
  for (const name of Object.keys(needed)) {
    if (!inputs.some((input) => matches(name, input.name))) problems.push(`it has no input '${name}'`);
  }
  for (const { name, type } of inputs) {
    const [, types] = Object.entries(wanted).find(([pattern]) => matches(pattern, name)) ?? [];
    if (!types) problems.push(`it wants an unknown input '${name}'`);
    else if (![types].flat().includes(type as ElementType))
      problems.push(`its input '${name}' is ${type}, not ${[types].flat().join(' or ')}`);
  }
  for (const name of outputs) {
    if (!outputNames.some((output) => matches(name, output))) problems.push(`it has no output '${name}'`);
  }
  return problems;
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

/** The numbers of a float32 value, copied off the runtime; the value is disposed of. Rejects for any other type. */
export async function takeFloats(
  value: OnnxValue | undefined,
  name: string,
): Promise<Float32Array<ArrayBuffer>> {
  if (!value) throw new Error(`The model gave no '${name}'.`);
  try {
    const data = await value.getData();
    if (!(data instanceof Float32Array)) throw new Error(`The model's output '${name}' is ${value.type}.`);
    return new Float32Array(data);
  } finally {
    value.dispose();
  }
}
