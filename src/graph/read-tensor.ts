import type { ByteSource } from './byte-source.ts';
import { type Field, ProtobufError, type ProtobufReader, readVarint } from './protobuf-reader.ts';
import { createProtobufWriter } from './protobuf-writer.ts';
import { bytesOf, dataLength, ELEMENT, type Tensor, type TensorData, tensorBytes } from './tensor.ts';

/** Data up to this many bytes is taken into memory at once; larger data stays where it is. */
const SMALL = 1024;

/** Reads a TensorProto between two offsets; large data is left in the file. */
export async function readTensor(
  reader: ProtobufReader,
  range: { from: number; to: number },
  source: ByteSource,
): Promise<{ name: string; tensor: Tensor }> {
  let name = '';
  let elementType = 0;
  const dims: number[] = [];
  const extra: Field[] = [];
  const typed: Field[] = [];
  let raw: Field | undefined;
  await reader.fields(range, async (field) => {
    if (field.number === 1) dims.push(...(await readIntegers(reader, [field])).map(Number));
    else if (field.number === 2) elementType = Number(field.value);
    else if (field.number === 8) name = await reader.text(field);
    else if (field.number === 9) raw = field;
    else if ([4, 5, 7, 10, 11].includes(field.number)) typed.push(field);
    else if (field.number === 13 || (field.number === 14 && field.value !== 0n)) throw externalData();
    else if (field.number !== 14) extra.push(field);
  });
  const data = raw
    ? await rawData(reader, raw, source)
    : await typedData(reader, { fields: typed, elementType, source });
  const expected = tensorBytes(elementType, dims) ?? dataLength(data);
  if (expected !== dataLength(data)) {
    const found = `has ${dataLength(data)} bytes instead of ${expected}`;
    throw new ProtobufError(`The tensor '${name}' ${found}`, { at: range.from });
  }
  const tensor: Tensor = { elementType, dims, data };
  if (extra.length > 0) tensor.extra = await readFields(reader, extra);
  return { name, tensor };
}

function externalData(): Error {
  return new Error(
    'Failed to read the ONNX file: it keeps weights in other files (external data), which is not supported. ' +
      'Export it as one file.',
  );
}

async function rawData(
  reader: ProtobufReader,
  { from, to }: { from: number; to: number },
  source: ByteSource,
): Promise<TensorData> {
  if (to - from > SMALL) return { kind: 'range', source, from, to };
  return { kind: 'bytes', bytes: await reader.bytes({ from, to }) };
}

/** Elements that are stored as numbers of the format. Packed floats lie in the file as they lie in memory. */
async function typedData(
  reader: ProtobufReader,
  { fields, elementType, source }: { fields: Field[]; elementType: number; source: ByteSource },
): Promise<TensorData> {
  const [only] = fields;
  if (!only) return { kind: 'bytes', bytes: new Uint8Array(0) };
  if (only.number === 4 || only.number === 10) {
    if (fields.length === 1) return rawData(reader, only, source);
    const all = createProtobufWriter();
    for (const field of fields) all.raw(await reader.bytes(field));
    return { kind: 'bytes', bytes: all.finish() };
  }
  const values = await readIntegers(reader, fields);
  return { kind: 'bytes', bytes: packIntegers(values, elementType) };
}

/** Integers of a repeated field, packed or one by one. */
export async function readIntegers(reader: ProtobufReader, fields: readonly Field[]): Promise<bigint[]> {
  const values: bigint[] = [];
  for (const field of fields) {
    if (field.kind === 'varint') values.push(field.value);
    if (field.kind !== 'bytes') continue;
    const bytes = await reader.bytes(field);
    for (let at = 0; at < bytes.length; ) {
      const varint = readVarint(bytes, at, bytes.length);
      if (!varint) throw new ProtobufError('A list of numbers is cut off', { at: field.from });
      values.push(varint.value);
      at = varint.next;
    }
  }
  return values;
}

function packIntegers(values: bigint[], elementType: number): Uint8Array<ArrayBuffer> {
  if (elementType === ELEMENT.int64 || elementType === ELEMENT.uint64) {
    return bytesOf(BigInt64Array.from(values, (value) => BigInt.asIntN(64, value)));
  }
  const size = tensorBytes(elementType, [1]) ?? 4;
  const bytes = new Uint8Array(values.length * size);
  for (const [i, value] of values.entries()) {
    for (let j = 0; j < size; j++) bytes[i * size + j] = Number((value >> BigInt(8 * j)) & 0xffn);
  }
  return bytes;
}

/** Whole fields as they stand in the file. */
export async function readFields(
  reader: ProtobufReader,
  fields: readonly Field[],
): Promise<Uint8Array<ArrayBuffer>> {
  const all = createProtobufWriter();
  for (const { start, to } of fields) all.raw(await reader.bytes({ from: start, to }));
  return all.finish();
}
