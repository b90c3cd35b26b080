import type { Attribute, Graph, GraphNode, ValueInfo } from './graph.ts';
import { createProtobufWriter, type ProtobufWriter } from './protobuf-writer.ts';
import { sortNodes } from './sort-nodes.ts';
import { dataLength, ELEMENT, type Tensor, type TensorData } from './tensor.ts';

/** Bytes, or data that is fetched when its turn comes. */
export type Part = Uint8Array<ArrayBuffer> | TensorData;

/** Bytes of all parts together. */
export function partsLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part instanceof Uint8Array ? part.length : dataLength(part)), 0);
}

/** A GraphProto in parts: what is small in bytes, weights as references. */
export function graphParts(graph: Graph): Part[] {
  const parts: Part[] = [];
  for (const node of sortNodes(graph)) pushMessage(parts, 1, nodeParts(node));
  const name = createProtobufWriter();
  name.text(2, graph.name);
  parts.push(name.finish());
  for (const [key, tensor] of graph.initializers) pushMessage(parts, 5, tensorParts(tensor, key));
  const ends = createProtobufWriter();
  for (const input of graph.inputs) ends.bytes(11, input.raw ?? valueInfoBytes(input));
  for (const output of graph.outputs) ends.bytes(12, output.raw ?? valueInfoBytes(output));
  ends.raw(graph.extra.graph);
  parts.push(ends.finish());
  return parts;
}

function pushMessage(parts: Part[], field: number, contents: Part[]): void {
  const header = createProtobufWriter();
  header.header(field, partsLength(contents));
  parts.push(header.finish(), ...contents);
}

function nodeParts(node: GraphNode): Part[] {
  const head = createProtobufWriter();
  for (const input of node.inputs) head.text(1, input);
  for (const output of node.outputs) head.text(2, output);
  if (node.name) head.text(3, node.name);
  head.text(4, node.opType);
  const parts: Part[] = [head.finish()];
  for (const [name, attribute] of node.attributes) pushMessage(parts, 5, attributeParts(name, attribute));
  const tail = createProtobufWriter();
  if (node.domain) tail.text(7, node.domain);
  if (node.extra) tail.raw(node.extra);
  parts.push(tail.finish());
  return parts;
}

function attributeParts(name: string, attribute: Attribute): Part[] {
  if (attribute.kind === 'other') return [attribute.bytes];
  const head = createProtobufWriter();
  head.text(1, name);
  head.int(20, TYPE_NUMBERS[attribute.kind]);
  if (attribute.kind === 'tensor') {
    const parts: Part[] = [];
    pushMessage(parts, 5, tensorParts(attribute.value, ''));
    return [head.finish(), ...parts];
  }
  writeValue(head, attribute);
  return [head.finish()];
}

const TYPE_NUMBERS = { float: 1, int: 2, string: 3, tensor: 4, floats: 6, ints: 7, strings: 8 };

function writeValue(
  writer: ProtobufWriter,
  attribute: Exclude<Attribute, { kind: 'other' | 'tensor' }>,
): void {
  const { kind, value } = attribute;
  if (kind === 'float') writer.float(2, value);
  else if (kind === 'int') writer.int(3, value);
  else if (kind === 'string') writer.text(4, value);
  else if (kind === 'floats') for (const number of value) writer.float(7, number);
  else if (kind === 'ints') for (const number of value) writer.int(8, number);
  else for (const text of value) writer.text(9, text);
}

function tensorParts({ elementType, dims, data, extra }: Tensor, name: string): Part[] {
  const head = createProtobufWriter();
  for (const size of dims) head.int(1, size);
  head.int(2, elementType);
  if (name) head.text(8, name);
  if (extra) head.raw(extra);
  if (elementType === ELEMENT.string) return [head.finish()];
  head.header(9, dataLength(data));
  return [head.finish(), data];
}

function valueInfoBytes({ name, elementType, dims }: ValueInfo): Uint8Array<ArrayBuffer> {
  const tensor = createProtobufWriter();
  tensor.int(1, elementType);
  if (dims) tensor.bytes(2, dimsBytes(dims));
  const type = createProtobufWriter();
  type.bytes(1, tensor.finish());
  const info = createProtobufWriter();
  info.text(1, name);
  info.bytes(2, type.finish());
  return info.finish();
}

function dimsBytes(dims: readonly (number | string)[]): Uint8Array<ArrayBuffer> {
  const shape = createProtobufWriter();
  for (const size of dims) {
    const dim = createProtobufWriter();
    if (typeof size === 'number') dim.int(1, size);
    else if (size) dim.text(2, size);
    shape.bytes(1, dim.finish());
  }
  return shape.finish();
}
