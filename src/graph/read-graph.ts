import type { ByteSource } from './byte-source.ts';
import type { Graph, ValueInfo } from './graph.ts';
import { createProtobufReader, type Field, ProtobufError, type ProtobufReader } from './protobuf-reader.ts';
import { readNode } from './read-node.ts';
import { readFields, readTensor } from './read-tensor.ts';

type Range = { from: number; to: number };

/**
 * Reads an ONNX file (ModelProto). Weights stay in the source, which must outlive the graph. Throws an `Error` that
 * says so where it is no ONNX file, is cut off or damaged, or keeps its weights in other files.
 */
export async function readGraph(source: ByteSource): Promise<Graph> {
  const graph: Graph = {
    name: '',
    nodes: [],
    initializers: new Map(),
    inputs: [],
    outputs: [],
    opsets: new Map(),
    irVersion: 0,
    producer: { name: '', version: '' },
    metadata: new Map(),
    extra: { model: new Uint8Array(0), graph: new Uint8Array(0) },
  };
  let graphs = 0;
  try {
    const reader = createProtobufReader(source);
    const extra: Field[] = [];
    await reader.fields({ from: 0, to: source.size }, async (field) => {
      if (field.number === 1) graph.irVersion = Number(field.value);
      else if (field.number === 2) graph.producer.name = await reader.text(field);
      else if (field.number === 3) graph.producer.version = await reader.text(field);
      else if (field.number === 7) {
        graphs++;
        await readGraphFields(reader, { range: field, source, graph });
      } else if (field.number === 8) graph.opsets.set(...(await readOpset(reader, field)));
      else if (field.number === 14) graph.metadata.set(...(await readPair(reader, field)));
      else extra.push(field);
    });
    graph.extra.model = await readFields(reader, extra);
  } catch (error) {
    if (error instanceof ProtobufError) throw new Error(explain(error, graph), { cause: error });
    throw error;
  }
  if (graph.irVersion < 1) throw new Error(NOT_ONNX);
  if (graphs !== 1 || graph.opsets.size === 0) throw new Error(INCOMPLETE);
  return graph;
}

const NOT_ONNX = 'Failed to read the ONNX file: it is not one.';
const INCOMPLETE = 'Failed to read the ONNX file: it is cut off, as parts are missing. Download it again.';

/** The version comes first in what every exporter writes, so what fails before it is some other kind of file. */
function explain(error: ProtobufError, { irVersion }: Graph): string {
  if (irVersion < 1 || irVersion > 1000) return NOT_ONNX;
  const where = `${error.message} (at byte ${error.at}).`;
  return error.past
    ? `Failed to read the ONNX file: it is cut off. ${where} Download it again.`
    : `Failed to read the ONNX file: it is damaged. ${where}`;
}

async function readGraphFields(
  reader: ProtobufReader,
  { range, source, graph }: { range: Range; source: ByteSource; graph: Graph },
): Promise<void> {
  const extra: Field[] = [];
  await reader.fields(range, async (field) => {
    if (field.number === 1) graph.nodes.push(await readNode(reader, field, source));
    else if (field.number === 2) graph.name = await reader.text(field);
    else if (field.number === 5) {
      const { name, tensor } = await readTensor(reader, field, source);
      graph.initializers.set(name, tensor);
    } else if (field.number === 11) graph.inputs.push(await readValueInfo(reader, field));
    else if (field.number === 12) graph.outputs.push(await readValueInfo(reader, field));
    else if (field.number !== 13) extra.push(field);
  });
  graph.extra.graph = await readFields(reader, extra);
}

async function readOpset(reader: ProtobufReader, range: Range): Promise<[string, number]> {
  let domain = '';
  let version = 0;
  await reader.fields(range, async (field) => {
    if (field.number === 1) domain = await reader.text(field);
    if (field.number === 2) version = Number(field.value);
  });
  return [domain === 'ai.onnx' ? '' : domain, version];
}

async function readPair(reader: ProtobufReader, range: Range): Promise<[string, string]> {
  const pair: [string, string] = ['', ''];
  await reader.fields(range, async (field) => {
    if (field.number === 1) pair[0] = await reader.text(field);
    if (field.number === 2) pair[1] = await reader.text(field);
  });
  return pair;
}

/** ValueInfoProto: name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 { value 1, param 2 } } } } */
async function readValueInfo(reader: ProtobufReader, range: Range): Promise<ValueInfo> {
  const info: ValueInfo = { name: '', elementType: 0, raw: await reader.bytes(range) };
  await reader.fields(range, async (field) => {
    if (field.number === 1) info.name = await reader.text(field);
    if (field.number !== 2) return;
    await reader.fields(field, async (type) => {
      if (type.number !== 1) return;
      await reader.fields(type, async (tensor) => {
        if (tensor.number === 1) info.elementType = Number(tensor.value);
        if (tensor.number === 2) info.dims = await readDims(reader, tensor);
      });
    });
  });
  return info;
}

async function readDims(reader: ProtobufReader, range: Range): Promise<(number | string)[]> {
  const dims: (number | string)[] = [];
  await reader.fields(range, async (field) => {
    if (field.number !== 1) return;
    let size: number | string = '';
    await reader.fields(field, async (value) => {
      if (value.number === 1) size = Number(value.value);
      if (value.number === 2) size = await reader.text(value);
    });
    dims.push(size);
  });
  return dims;
}
