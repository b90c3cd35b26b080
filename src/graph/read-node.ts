import type { ByteSource } from './byte-source.ts';
import type { Attribute, GraphNode } from './graph.ts';
import { type Field, ProtobufError, type ProtobufReader } from './protobuf-reader.ts';
import { readFields, readIntegers, readTensor } from './read-tensor.ts';

type Range = { from: number; to: number };

/** Reads a NodeProto between two offsets. */
export async function readNode(reader: ProtobufReader, range: Range, source: ByteSource): Promise<GraphNode> {
  const attributes = new Map<string, Attribute>();
  const node: GraphNode = { name: '', opType: '', domain: '', inputs: [], outputs: [], attributes };
  const extra: Field[] = [];
  await reader.fields(range, async (field) => {
    if (field.number === 1) node.inputs.push(await reader.text(field));
    else if (field.number === 2) node.outputs.push(await reader.text(field));
    else if (field.number === 3) node.name = await reader.text(field);
    else if (field.number === 4) node.opType = await reader.text(field);
    else if (field.number === 7) node.domain = await reader.text(field);
    else if (field.number === 5) {
      const [name, attribute] = await readAttribute(reader, field, source);
      attributes.set(name, attribute);
    } else extra.push(field);
  });
  if (node.opType === '') throw new ProtobufError('A node has no operator', { at: range.from });
  if (node.domain === 'ai.onnx') node.domain = '';
  if (extra.length > 0) node.extra = await readFields(reader, extra);
  return node;
}

/** Numbers of AttributeProto.AttributeType. */
const FLOAT = 1n;
const INT = 2n;
const STRING = 3n;
const TENSOR = 4n;
const FLOATS = 6n;
const INTS = 7n;
const STRINGS = 8n;
const DOC_STRING = 13;

async function readAttribute(
  reader: ProtobufReader,
  range: Range,
  source: ByteSource,
): Promise<[string, Attribute]> {
  let name = '';
  let type = 0n;
  const fields: Field[] = [];
  await reader.fields(range, async (field) => {
    if (field.number === 1) name = await reader.text(field);
    else if (field.number === 20) type = field.value;
    else if (field.number !== DOC_STRING) fields.push(field);
  });
  const known = await readKnown(reader, { fields, type, source });
  if (known) return [name, known];
  return [name, { kind: 'other', bytes: await reader.bytes(range), uses: await usesOf(reader, fields) }];
}

/** The value of an attribute of a kind that passes work with, if all its fields belong to it. */
async function readKnown(
  reader: ProtobufReader,
  { fields, type, source }: { fields: Field[]; type: bigint; source: ByteSource },
): Promise<Attribute | undefined> {
  const has = (number: number) => fields.every((field) => field.number === number);
  const [first] = fields;
  if (type === FLOAT && has(2)) return { kind: 'float', value: (await readFloats(reader, fields))[0] ?? 0 };
  if (type === FLOATS && has(7)) return { kind: 'floats', value: await readFloats(reader, fields) };
  if (type === TENSOR && has(5) && first) {
    return { kind: 'tensor', value: (await readTensor(reader, first, source)).tensor };
  }
  if ((type === INT && has(3)) || (type === INTS && has(8))) {
    const value = (await readIntegers(reader, fields)).map(Number);
    if (!value.every(Number.isSafeInteger)) return undefined;
    return type === INT ? { kind: 'int', value: value[0] ?? 0 } : { kind: 'ints', value };
  }
  if ((type === STRING && has(4)) || (type === STRINGS && has(9))) {
    const value: string[] = [];
    for (const field of fields) {
      const text = await textOrNothing(reader, field);
      if (text === undefined) return undefined;
      value.push(text);
    }
    return type === STRING ? { kind: 'string', value: value[0] ?? '' } : { kind: 'strings', value };
  }
  return undefined;
}

async function textOrNothing(reader: ProtobufReader, field: Field): Promise<string | undefined> {
  try {
    return await reader.text(field);
  } catch (error) {
    if (error instanceof ProtobufError && !error.past) return undefined;
    throw error;
  }
}

async function readFloats(reader: ProtobufReader, fields: readonly Field[]): Promise<number[]> {
  const values: number[] = [];
  for (const field of fields) {
    const { buffer, byteLength } = await reader.bytes(field);
    const view = new DataView(buffer);
    for (let at = 0; at + 4 <= byteLength; at += 4) values.push(view.getFloat32(at, true));
  }
  return values;
}

/** The values that the subgraphs of an attribute take: of their nodes, of the subgraphs in those, and as outputs. */
async function usesOf(reader: ProtobufReader, attribute: readonly Field[]): Promise<string[]> {
  const uses = new Set<string>();
  for (const field of attribute) if (field.number === 6 || field.number === 11) await ofGraph(field);
  return [...uses];

  async function ofGraph(range: Range): Promise<void> {
    await reader.fields(range, async (field) => {
      if (field.number === 1) await ofNode(field);
      if (field.number === 12) await addNames(field, 1);
    });
  }

  async function ofNode(range: Range): Promise<void> {
    await addNames(range, 1);
    await reader.fields(range, async (field) => {
      if (field.number !== 5) return;
      await reader.fields(field, async (inner) => {
        if (inner.number === 6 || inner.number === 11) await ofGraph(inner);
      });
    });
  }

  async function addNames(range: Range, number: number): Promise<void> {
    await reader.fields(range, async (field) => {
      if (field.number === number) uses.add(await reader.text(field));
    });
  }
}
