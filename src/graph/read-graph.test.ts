import { expect, test } from 'vitest';
import { readKokoro } from '../../tests/fixtures/models.ts';
import { noise } from '../../tests/fixtures/noise.ts';
import { fileOf, speakFile } from '../../tests/fixtures/run-graph.ts';
import { Message, tensor, valueInfo } from '../../tools/make-kokoro/protobuf.mjs';
import { type ByteSource, bytesSource } from './byte-source.ts';
import { removeUnused } from './edit.ts';
import { readGraph } from './read-graph.ts';
import { bytesOf, dataLength, ELEMENT, readElements, type Tensor } from './tensor.ts';
import { writeGraph } from './write-graph.ts';

const EIGHT_MB = 8 * 1024 * 1024;

/** A file with the given nodes and initializers, made by other code than the writer's. */
function modelOf({ nodes = [], tensors = [] }: { nodes?: Message[]; tensors?: Message[] }) {
  const graph = new Message();
  for (const node of nodes) graph.message(1, node);
  graph.string(2, 'g');
  for (const item of tensors) graph.message(5, item);
  graph.message(11, valueInfo('x', 'float', [1, 'n']));
  graph.message(12, valueInfo('y', 'float', [1, 'n']));
  const model = new Message().int(1, 9).string(2, 'test').message(7, graph);
  model.message(8, new Message().string(1, '').int(2, 20));
  model.message(14, new Message().string(1, 'licence').string(2, 'none'));
  return new Uint8Array(Buffer.concat(model.parts));
}

function nodeOf(type: string, inputs: string[], outputs: string[], attributes: Message[] = []): Message {
  const node = new Message();
  for (const input of inputs) node.string(1, input);
  for (const output of outputs) node.string(2, output);
  node.string(4, type);
  for (const attribute of attributes) node.message(5, attribute);
  return node;
}

function source(bytes: Uint8Array<ArrayBuffer>): ByteSource & { reads: number[] } {
  const reads: number[] = [];
  return {
    reads,
    size: bytes.length,
    async read(from, to) {
      reads.push(to - from);
      return bytes.slice(from, to);
    },
  };
}

test.each(['fp32', 'q8', 'w8'] as const)(
  '%s: a file that is read and written again gives the same sound to the bit',
  async (dtype) => {
    const file = readKokoro({ dtype });
    const copy = await fileOf(await readGraph(source(file)));
    const [before, after] = [await speakFile(file), await speakFile(copy)];
    expect(after).toEqual(before);
    expect(before.waveform.some((sample) => Math.abs(sample) > 0.01)).toBe(true);
  },
);

test('weights are passed over when a file is read, and go through in pieces when it is written', async () => {
  const values = new Float32Array(new Uint32Array(noise(2, 0, EIGHT_MB + 20).buffer));
  const file = modelOf({
    nodes: [nodeOf('Add', ['x', 'w'], ['y'])],
    tensors: [tensor('w', 'float', [values.length], values)],
  });
  const from = source(file);
  const graph = await readGraph(from);
  expect(from.reads.reduce((sum, count) => sum + count, 0)).toBeLessThan(300_000);
  from.reads.length = 0;
  const { size, pieces } = writeGraph(graph);
  const lengths: number[] = [];
  for await (const piece of pieces()) lengths.push(piece.length);
  expect(lengths.reduce((sum, count) => sum + count, 0)).toBe(size);
  expect(Math.max(...lengths, ...from.reads)).toBeLessThanOrEqual(4 * 1024 * 1024);
  const back = (await readElements(graph.initializers.get('w')!)) as Float32Array<ArrayBuffer>;
  // As bytes: comparing millions of numbers one by one takes a quarter of a minute.
  expect(Buffer.from(bytesOf(back)).equals(bytesOf(values))).toBe(true);
});

test('a file that is cut off anywhere is refused, and the error says so', async () => {
  const file = readKokoro({});
  const lengths = Array.from({ length: 40 }, (_, i) => 3 + Math.floor(((file.length - 4) * i) / 39));
  for (const length of lengths) {
    await expect(readGraph(bytesSource(file.slice(0, length))), `${length}`).rejects.toThrow('it is cut off');
  }
});

test.each([
  ['nothing', ''],
  ['a web page', '<!doctype html><html><body>Not found</body></html>'],
  ['JSON', '{"error":"Repository not found"}'],
  ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:651e'],
  ['a zip', 'PK\u0003\u0004\u0014\u0000'],
])('%s is no ONNX file', async (_, text) => {
  const bytes = new TextEncoder().encode(text);
  await expect(readGraph(bytesSource(bytes))).rejects.toThrow('it is not one');
});

test('noise is no ONNX file, and a damaged file fails with a reason or is read', async () => {
  for (let seed = 0; seed < 200; seed++) {
    await expect(readGraph(bytesSource(noise(seed, 0, 500)))).rejects.toThrow('Failed to read the ONNX file');
  }
  const file = modelOf({
    nodes: [nodeOf('Add', ['x', 'w'], ['y'])],
    tensors: [tensor('w', 'float', [2], Float32Array.of(1, 2))],
  });
  let failed = 0;
  for (let at = 0; at < file.length; at++) {
    for (const mask of [1, 0x80, 0xff]) {
      const damaged = file.slice();
      damaged[at]! ^= mask;
      const result = await readGraph(bytesSource(damaged)).catch((error: Error) => error.message);
      if (typeof result !== 'string') continue;
      expect(result).toMatch(/^Failed to read the ONNX file: /);
      failed++;
    }
  }
  expect(failed).toBeGreaterThan(file.length / 2);
});

test('weights in other files are refused by name of the cause', async () => {
  const outside = new Message().int(1, 2).int(2, ELEMENT.float32).string(8, 'w').int(14, 1);
  outside.message(13, new Message().string(1, 'location').string(2, 'model.onnx_data'));
  const file = modelOf({ tensors: [outside] });
  await expect(readGraph(bytesSource(file))).rejects.toThrow('external data');
});

test('attributes of every kind survive, those nobody edits to the byte', async () => {
  const named = (name: string, type: number) => new Message().string(1, name).int(20, type);
  const floats = new Message().raw(Buffer.from(Float32Array.of(0.5, -2).buffer));
  const attributes = [
    named('float', 1).float(2, 0.1),
    named('int', 2).int(3, -7),
    named('string', 3).string(4, 'wie'),
    named('tensor', 4).message(5, tensor('t', 'int64', [2], BigInt64Array.of(-1n, 5n))),
    named('floats', 6).message(7, floats),
    named('ints', 7).int(8, 3).int(8, -1),
    named('no ints', 7),
    named('strings', 8).string(9, 'a').string(9, ''),
    named('least', 2).int(3, -(2n ** 63n)),
    named('binary', 3).bytes(4, Buffer.from([0xff, 0xfe])),
    named('type', 13).message(14, new Message().int(1, 1)),
  ];
  const file = modelOf({ nodes: [nodeOf('Any', ['x'], ['y'], attributes)] });
  const read = (await readGraph(bytesSource(file))).nodes[0]!.attributes;
  const values = new Map([...read].map(([key, attribute]) => [key, 'value' in attribute && attribute.value]));
  expect(values.get('float')).toBe(Math.fround(0.1));
  expect(values.get('int')).toBe(-7);
  expect(values.get('string')).toBe('wie');
  expect(values.get('floats')).toEqual([0.5, -2]);
  expect(values.get('ints')).toEqual([3, -1]);
  expect(values.get('no ints')).toEqual([]);
  expect(values.get('strings')).toEqual(['a', '']);
  expect(await readElements(values.get('tensor') as Tensor)).toEqual(BigInt64Array.of(-1n, 5n));
  for (const [i, name] of [
    [8, 'least'],
    [9, 'binary'],
    [10, 'type'],
  ] as const) {
    const bytes = new Uint8Array(Buffer.concat(attributes[i]!.parts));
    expect(read.get(name)).toEqual({ kind: 'other', bytes, uses: [] });
  }
  const again = await readGraph(bytesSource(await fileOf(await readGraph(bytesSource(file)))));
  expect(again.nodes[0]!.attributes).toEqual(read);
  expect(again.metadata.get('licence')).toBe('none');
  expect(again.outputs.map(({ name, dims }) => [name, dims])).toEqual([['y', [1, 'n']]]);
});

test('numbers that are stored as numbers are read like those that are stored as bytes', async () => {
  const of = (name: string, type: number, count: number) =>
    new Message().int(1, count).int(2, type).string(8, name);
  const packed = (...values: number[]) => {
    const message = new Message();
    for (const value of values) message.varint(value);
    return message;
  };
  const file = modelOf({
    tensors: [
      of('float', ELEMENT.float32, 2).bytes(4, Buffer.from(Float32Array.of(0.25, -3).buffer)),
      of('int64', ELEMENT.int64, 3).message(7, packed(5, -1, 300)),
      of('one by one', ELEMENT.int64, 2).int(7, 4).int(7, -4),
      of('int32', ELEMENT.int32, 2).message(5, packed(-2, 70000)),
      of('bytes', ELEMENT.uint8, 3).message(5, packed(0, 128, 255)),
      of('half', ELEMENT.float16, 1).message(5, packed(0x3c00)),
    ],
  });
  const { initializers } = await readGraph(bytesSource(file));
  const elements = async (name: string) => readElements(initializers.get(name)!);
  expect(await elements('float')).toEqual(Float32Array.of(0.25, -3));
  expect(await elements('int64')).toEqual(BigInt64Array.of(5n, -1n, 300n));
  expect(await elements('one by one')).toEqual(BigInt64Array.of(4n, -4n));
  expect(await elements('int32')).toEqual(Int32Array.of(-2, 70000));
  expect(await elements('bytes')).toEqual(Uint8Array.of(0, 128, 255));
  expect(dataLength(initializers.get('half')!.data)).toBe(2);
});

test('a tensor with fewer bytes than its shape needs is refused', async () => {
  const short = tensor('w', 'float', [3], Float32Array.of(1, 2));
  await expect(readGraph(bytesSource(modelOf({ tensors: [short] })))).rejects.toThrow(
    "it is damaged. The tensor 'w' has 8 bytes instead of 12",
  );
});

test('what only a subgraph takes is neither dropped nor put behind it', async () => {
  const branch = new Message().message(1, nodeOf('Neg', ['outer'], ['inner'])).string(2, 'branch');
  branch.message(12, valueInfo('inner', 'float', [1]));
  const attribute = new Message().string(1, 'then_branch').message(6, branch).int(20, 5);
  const file = modelOf({
    nodes: [nodeOf('If', ['x'], ['y'], [attribute]), nodeOf('Abs', ['x'], ['outer'])],
  });
  const graph = await readGraph(bytesSource(file));
  removeUnused(graph);
  const again = await readGraph(bytesSource(await fileOf(graph)));
  expect(again.nodes.map(({ opType }) => opType)).toEqual(['Abs', 'If']);
  expect(again.nodes[1]!.attributes).toEqual(graph.nodes[0]!.attributes);
});
