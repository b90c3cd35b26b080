import { expect, test } from 'vitest';
import { noise } from '../../tests/fixtures/noise.ts';
import { bytesSource } from './byte-source.ts';
import { createProtobufReader, type Field, ProtobufError } from './protobuf-reader.ts';
import { createProtobufWriter } from './protobuf-writer.ts';

const EDGES = [0n, 1n, 127n, 128n, 300n, 16383n, 16384n, 2n ** 31n, 2n ** 32n, 2n ** 53n + 1n, 2n ** 62n];

async function fieldsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Field[]> {
  const fields: Field[] = [];
  await createProtobufReader(bytesSource(bytes)).fields({ from: 0, to: bytes.length }, (field) => {
    fields.push(field);
  });
  return fields;
}

test('whole numbers of both signs and up to 64 bits come back as they were written', async () => {
  const random = new BigInt64Array(noise(1, 0, 8 * 500).buffer);
  const shifted = [...random].map((value, i) => value >> BigInt(i % 64));
  const values = [...EDGES, ...EDGES.map((value) => -value - 1n), 2n ** 63n - 1n, -(2n ** 63n), ...shifted];
  const writer = createProtobufWriter();
  for (const [i, value] of values.entries()) writer.int(1 + (i % 3000), value);
  const fields = await fieldsOf(writer.finish());
  expect(fields.map(({ value }) => value)).toEqual(values);
  expect(fields.map(({ number }) => number)).toEqual(values.map((_, i) => 1 + (i % 3000)));
});

test('a negative number takes ten bytes, as other programs expect it', () => {
  const writer = createProtobufWriter();
  writer.int(1, -1);
  expect([...writer.finish()]).toEqual([8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
});

test('texts, bytes and floats come back, and each field says where it lies', async () => {
  const writer = createProtobufWriter();
  writer.text(1, 'ɹˈiːdɪŋ');
  writer.bytes(2, Uint8Array.of(1, 2, 3));
  writer.float(3, 1.5);
  const bytes = writer.finish();
  const reader = createProtobufReader(bytesSource(bytes));
  const fields = await fieldsOf(bytes);
  expect(await reader.text(fields[0]!)).toBe('ɹˈiːdɪŋ');
  expect([...(await reader.bytes(fields[1]!))]).toEqual([1, 2, 3]);
  expect(new DataView((await reader.bytes(fields[2]!)).buffer).getFloat32(0, true)).toBe(1.5);
  expect(fields.map(({ start }) => start)).toEqual([0, fields[0]!.to, fields[1]!.to]);
  expect(fields[2]!.to).toBe(bytes.length);
});

test.each([
  ['a length beyond the end', [0x0a, 5, 1, 2], true],
  ['a length that is negative', [0x0a, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0], false],
  ['a number without an end', [8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], true],
  ['a number that is cut off', [8, 255], true],
  ['a key of no kind', [0x0b, 0], false],
  ['a field of number 0', [0, 0], false],
])('%s is refused', async (_, bytes, past) => {
  const error = await fieldsOf(Uint8Array.from(bytes)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProtobufError);
  expect(error).toMatchObject({ at: 0, past });
});
