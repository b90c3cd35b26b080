import type { InferenceSession, Tensor, TensorConstructor, TypedTensor } from 'onnxruntime-common';

/** What is used of onnxruntime where values are fed back; see `loadSession`. */
export interface OnnxTensors {
  readonly InferenceSession: Pick<typeof InferenceSession, 'create'>;
  readonly Tensor: TensorConstructor;
}

/** What is used of onnxruntime: `onnxruntime-node` and every build of `onnxruntime-web` have this shape. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: {
    new (type: 'float32', data: Float32Array, dims: readonly number[]): TypedTensor<'float32'>;
    new (type: 'int64', data: BigInt64Array, dims: readonly number[]): TypedTensor<'int64'>;
  };
}

/** Names and element types of a graph's inputs, and the names of the outputs that it must have. */
export interface GraphContract {
  inputs: Record<string, 'float32' | 'int64'>;
  outputs: string[];
}

/** A value to feed: int64 for integers. */
export interface Feed {
  data: Float32Array | BigInt64Array;
  dims: number[];
}

/** A loaded graph. `run` gives copies of the float32 outputs by name. Never run twice at once. */
export interface OnnxGraph {
  readonly outputNames: readonly string[];
  run(feeds: Record<string, Feed>): Promise<Record<string, Float32Array<ArrayBuffer>>>;
  release(): Promise<void>;
}

/**
 * Loads a graph and checks that it has the inputs and outputs that its adapter feeds and reads, so that a wrong
 * file fails here and by name. The bytes may be dropped when this resolves.
 */
export async function loadGraph(
  runtime: OnnxRuntime,
  model: Uint8Array,
  { contract, session: options }: { contract: GraphContract; session?: InferenceSession.SessionOptions },
): Promise<OnnxGraph> {
  const session = await runtime.InferenceSession.create(model, options);
  const problems = checkContract(session, contract);
  if (problems.length > 0) {
    await session.release();
    throw new Error(`Failed to load the model: it is not of the expected kind: ${problems.join('; ')}.`);
  }
  return {
    outputNames: session.outputNames,
    run: (feeds) => runSession(runtime, session, feeds),
    release: () => session.release(),
  };
}

function checkContract(session: InferenceSession, { inputs, outputs }: GraphContract): string[] {
  const problems: string[] = [];
  const types = new Map(
    session.inputMetadata.map((input) => [input.name, input.isTensor ? input.type : 'none']),
  );
  for (const [name, type] of Object.entries(inputs)) {
    const found = types.get(name);
    if (!found) problems.push(`it has no input '${name}'`);
    else if (found !== type) problems.push(`its input '${name}' is ${found}, not ${type}`);
  }
  for (const name of session.inputNames)
    if (!(name in inputs)) problems.push(`it wants an unknown input '${name}'`);
  for (const name of outputs) {
    if (!session.outputNames.includes(name)) problems.push(`it has no output '${name}'`);
  }
  return problems;
}

async function runSession(runtime: OnnxRuntime, session: InferenceSession, feeds: Record<string, Feed>) {
  const inputs = Object.fromEntries(
    Object.entries(feeds).map(([name, feed]) => [name, toTensor(runtime, feed)]),
  );
  let outputs: Record<string, Tensor> = {};
  try {
    outputs = await session.run(inputs);
    const copies: Record<string, Float32Array<ArrayBuffer>> = {};
    for (const [name, tensor] of Object.entries(outputs)) {
      const data = await tensor.getData();
      if (!(data instanceof Float32Array)) throw new Error(`The model's output '${name}' is ${tensor.type}.`);
      copies[name] = new Float32Array(data);
    }
    return copies;
  } finally {
    for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) tensor.dispose();
  }
}

function toTensor(runtime: OnnxRuntime, { data, dims }: Feed): Tensor {
  return data instanceof BigInt64Array
    ? new runtime.Tensor('int64', data, dims)
    : new runtime.Tensor('float32', data, dims);
}
