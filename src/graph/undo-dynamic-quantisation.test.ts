import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { decibelsAbove, fileOf, graphOf, runFile, speakFile } from '../../tests/fixtures/run-graph.ts';
import { makeRandom } from '../../tests/fixtures/signal.ts';
import { Graph as StandIn } from '../../tools/make-kokoro/graph.mjs';
import { createNode } from './edit.ts';
import type { Graph, GraphNode } from './graph.ts';
import { bytesOf, ELEMENT, floatTensor, readElements, type Tensor } from './tensor.ts';
import { undoDynamicQuantisation } from './undo-dynamic-quantisation.ts';

const random = makeRandom(11);

function randomFloats(count: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: count }, () => random() - 0.5);
}

function smallGraph(nodes: GraphNode[], initializers: Record<string, Tensor>, dims: number[]): Graph {
  return {
    name: 'small',
    nodes,
    initializers: new Map(Object.entries(initializers)),
    inputs: [{ name: 'x', elementType: ELEMENT.float32, dims }],
    outputs: [{ name: 'y', elementType: ELEMENT.float32 }],
    opsets: new Map([
      ['', 17],
      ['com.microsoft', 1],
    ]),
    irVersion: 8,
    producer: { name: '', version: '' },
    metadata: new Map(),
    extra: { model: new Uint8Array(0), graph: new Uint8Array(0) },
  };
}

function int8Tensor(dims: number[], values: Int8Array<ArrayBuffer>): Tensor {
  return { elementType: ELEMENT.int8, dims, data: { kind: 'bytes', bytes: bytesOf(values) } };
}

async function runSmall(graph: Graph, dims: number[], x: Float32Array): Promise<Float32Array> {
  const { y } = await runFile(await fileOf(graph), { x: new ort.Tensor('float32', x, dims) });
  return y!;
}

/** A weight in bytes, and the nodes that make its float32 value. */
interface Unpacking {
  value: string;
  bytes: string;
  scale: string;
  zero: string;
  nodes: GraphNode[];
}

function isInBytes(tensor: Tensor | undefined): boolean {
  return (
    tensor !== undefined && (tensor.elementType === ELEMENT.int8 || tensor.elementType === ELEMENT.uint8)
  );
}

/** The weights that are unpacked at run time (DequantizeLinear) and at loading (Cast, Sub, Mul). */
function findUnpackings(graph: Graph): Unpacking[] {
  const userOf = (value: string) => graph.nodes.find(({ inputs }) => inputs[0] === value)!;
  return graph.nodes.flatMap((node) => {
    const [bytes = '', scale = '', zero = ''] = node.inputs;
    if (!isInBytes(graph.initializers.get(bytes))) return [];
    if (node.opType === 'DequantizeLinear') {
      return { value: node.outputs[0]!, bytes, scale, zero, nodes: [node] };
    }
    if (node.opType !== 'Cast') return [];
    const centre = userOf(node.outputs[0]!);
    const widen = userOf(centre.outputs[0]!);
    const nodes = [node, centre, widen];
    return { value: widen.outputs[0]!, bytes, scale: widen.inputs[1]!, zero: centre.inputs[1]!, nodes };
  });
}

/**
 * What a quantised graph was made of: the float weights that its maker rounded. The maker draws them from the seed and
 * the name; how widely they spread is taken from the bytes.
 */
async function originalOf(): Promise<Graph> {
  const graph = await graphOf({ dtype: 'q8' });
  await undoDynamicQuantisation(graph);
  const maker = new StandIn({ seed: '1', dtype: 'fp32', names: 'short' });
  const unpackings = findUnpackings(graph);
  // Tables that rows are taken from are rounded in both files.
  const tables = graph.nodes.filter(({ opType }) => opType === 'Gather').map(({ inputs }) => inputs[0]);
  const inBytes = [...graph.initializers].filter(([name, tensor]) => {
    return isInBytes(tensor) && tensor.dims.length > 1 && !tables.includes(name);
  });
  expect(unpackings).toHaveLength(inBytes.length);
  for (const { value, nodes, ...names } of unpackings) {
    const bytes = graph.initializers.get(names.bytes)!;
    const stored = await readElements(bytes);
    const [[step = 0], [offset = 0]] = [
      [...(await readElements(graph.initializers.get(names.scale)!))].map(Number),
      [...(await readElements(graph.initializers.get(names.zero)!))].map(Number),
    ];
    const isTransposed = /\.[WR]$/.test(value);
    const [planes, columns, rows] = bytes.dims as [number, number, number];
    const shape = isTransposed ? [planes, rows, columns] : bytes.dims;
    const drawn = Float32Array.from(maker.random(value, shape, 1));
    const values = isTransposed ? transpose(drawn, { planes, rows, columns }) : drawn;
    let [both, own] = [0, 0];
    for (const [i, number] of values.entries()) {
      both += number * (Number(stored[i]) - offset) * step;
      own += number * number;
    }
    const original = values.map((number) => (number * both) / own);
    const distances = original.map((number, i) => Math.abs(number / step + offset - Number(stored[i])));
    expect(Math.max(...distances), value).toBeLessThan(0.75);
    graph.initializers.set(value, floatTensor(bytes.dims, original));
    for (const node of nodes) graph.nodes.splice(graph.nodes.indexOf(node), 1);
  }
  return graph;
}

/** What the vocoder's layers say. Its sound hardly tells: a pitch that is off by a thousandth has another phase after a second. */
async function layersOf(graph: Graph): Promise<Float32Array[]> {
  const layers = graph.nodes.filter(({ opType }) => opType === 'LeakyRelu').map(({ outputs }) => outputs[0]!);
  const outputs = [...graph.outputs, ...layers.map((name) => ({ name, elementType: ELEMENT.float32 }))];
  const said: Record<string, Float32Array> = await speakFile(await fileOf({ ...graph, outputs }));
  return layers.map((name) => said[name]!);
}

function transpose(
  values: Float32Array,
  { planes, rows, columns }: { planes: number; rows: number; columns: number },
): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: planes * rows * columns }, (_, i) => {
    const [plane, column, row] = [Math.floor(i / (rows * columns)), Math.floor(i / rows) % columns, i % rows];
    return values[(plane * rows + row) * columns + column]!;
  });
}

test.each(['run', 'load'] as const)(
  'a quantised file that computes in float32, unpacked at %s, is nearer to what it was made of',
  async (unpack) => {
    const quantised = await graphOf({ dtype: 'q8' });
    const graph = await graphOf({ dtype: 'q8' });
    const report = await undoDynamicQuantisation(graph, { unpack });
    expect(report.left).toEqual({});
    expect(Math.min(report.matMuls, report.convs, report.lstms, report.biases)).toBeGreaterThan(5);
    expect((await fileOf(graph)).length).toBeLessThan((await fileOf(quantised)).length * 1.1);
    const original = await layersOf(await originalOf());
    const [before, after] = [await layersOf(quantised), await layersOf(graph)];
    const gains = original.map(
      (layer, i) => decibelsAbove(layer, after[i]!) - decibelsAbove(layer, before[i]!),
    );
    expect(Math.min(...gains)).toBeGreaterThan(0);
    expect(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toBeGreaterThan(4);
  },
);

test('what is not recognised stays quantised and is counted, and the rest is undone', async () => {
  const graph = await graphOf({ dtype: 'q8' });
  const all = await undoDynamicQuantisation(await graphOf({ dtype: 'q8' }));
  const product = graph.nodes.find(({ opType }) => opType === 'ConvInteger')!;
  const cast = graph.nodes.find(({ inputs }) => inputs.includes(product.outputs[0]!))!;
  graph.outputs.push({ name: cast.outputs[0]!, elementType: ELEMENT.float32 });
  const report = await undoDynamicQuantisation(graph);
  expect(report.left).toEqual({ ConvInteger: 1 });
  expect(report).toMatchObject({ convs: all.convs - 1, matMuls: all.matMuls, lstms: all.lstms });
  const { waveform } = await speakFile(await fileOf(graph));
  expect(waveform.every(Number.isFinite)).toBe(true);
});

test('signed bytes with a scale for each column of a product', async () => {
  const [inputs, outputs] = [16, 24];
  const weights = Int8Array.from(randomFloats(inputs * outputs), (value) => value * 254);
  const zeros = Int8Array.from({ length: outputs }, (_, i) => i - 12);
  const node = (opType: string, from: string[], to: string[], attributes = {}) =>
    createNode(opType, { name: to[0]!, inputs: from, outputs: to, attributes });
  const nodes = [
    node('DynamicQuantizeLinear', ['x'], ['q', 's', 'z']),
    node('MatMulInteger', ['q', 'w_quantized', 'z', 'w_zero'], ['p']),
    node('Cast', ['p'], ['f'], { to: ELEMENT.float32 }),
    node('Mul', ['w_scale', 's'], ['m']),
    node('Mul', ['m', 'f'], ['y']),
  ];
  const scales = Float32Array.from({ length: outputs }, (_, i) => 0.001 * (1 + i));
  const initializers = {
    w_quantized: int8Tensor([inputs, outputs], weights),
    w_zero: int8Tensor([outputs], zeros),
    w_scale: floatTensor([outputs], scales),
  };
  const x = randomFloats(3 * inputs);
  const expected = Float32Array.from({ length: 3 * outputs }, (_, at) => {
    const [row, column] = [Math.floor(at / outputs), at % outputs];
    let sum = 0;
    for (let i = 0; i < inputs; i++) {
      sum += x[row * inputs + i]! * (weights[i * outputs + column]! - zeros[column]!) * scales[column]!;
    }
    return sum;
  });
  for (const unpack of ['run', 'load'] as const) {
    const graph = smallGraph([...nodes], initializers, [3, inputs]);
    const quantised = await runSmall(graph, [3, inputs], x);
    const report = await undoDynamicQuantisation(graph, { unpack });
    expect(report).toMatchObject({ matMuls: 1, left: {} });
    const plain = await runSmall(graph, [3, inputs], x);
    expect(decibelsAbove(expected, plain)).toBeGreaterThan(100);
    expect(decibelsAbove(expected, quantised)).toBeLessThan(60);
  }
});

test.each([
  ['each direction', false],
  ['each column of each direction', true],
])('an LSTM with a scale for %s says the same, but for its quantised input', async (_, perColumn) => {
  const [inputs, hidden, steps] = [12, 8, 5];
  const count = perColumn ? 8 * hidden : 2;
  const shape = perColumn ? [2, 4 * hidden] : [2];
  const packed = (rows: number) =>
    int8Tensor(
      [2, rows, 4 * hidden],
      Int8Array.from(randomFloats(8 * hidden * rows), (v) => v * 254),
    );
  const scale = () =>
    floatTensor(
      shape,
      Float32Array.from({ length: count }, () => 0.002 + 0.004 * random()),
    );
  const initializers = {
    w: packed(inputs),
    r: packed(hidden),
    b: floatTensor([2, 8 * hidden], randomFloats(16 * hidden)),
    ws: scale(),
    wz: int8Tensor(shape, new Int8Array(count)),
    rs: scale(),
    rz: int8Tensor(shape, new Int8Array(count)),
  };
  const lstm = createNode('DynamicQuantizeLSTM', {
    name: 'lstm',
    domain: 'com.microsoft',
    inputs: ['x', 'w', 'r', 'b', '', '', '', '', 'ws', 'wz', 'rs', 'rz'],
    outputs: ['y'],
    attributes: { direction: 'bidirectional', hidden_size: hidden },
  });
  const x = randomFloats(steps * inputs);
  const graph = smallGraph([lstm], initializers, [steps, 1, inputs]);
  const quantised = await runSmall(graph, [steps, 1, inputs], x);
  expect(await undoDynamicQuantisation(graph)).toMatchObject({ lstms: 1, left: {} });
  const plain = await runSmall(graph, [steps, 1, inputs], x);
  expect(decibelsAbove(plain, quantised)).toBeGreaterThan(30);
});
