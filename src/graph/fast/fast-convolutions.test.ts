import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { decibelsAbove, fileOf, runFile } from '../../../tests/fixtures/run-graph.ts';
import { makeRandom } from '../../../tests/fixtures/signal.ts';
import { createNode } from '../edit.ts';
import type { Graph } from '../graph.ts';
import { ELEMENT, floatTensor, type Tensor } from '../tensor.ts';
import { rewriteConvolutions } from './fast-convolutions.ts';

const CHANNELS = 64;

interface Layer {
  taps: number;
  dilation: number;
  samples: number;
  channels?: number;
}

function convolution({ taps, dilation, samples, channels = CHANNELS }: Layer): Graph {
  const random = makeRandom(taps * dilation);
  const values = (count: number) => Float32Array.from({ length: count }, () => random() - 0.5);
  const reach = (taps - 1) * dilation;
  const left = Math.ceil(reach / 2);
  const attributes = {
    dilations: [dilation],
    group: 1,
    kernel_shape: [taps],
    pads: [left, reach - left],
    strides: [1],
  };
  return {
    name: 'layer',
    nodes: [createNode('Conv', { name: 'layer', inputs: ['x', 'w', 'b'], outputs: ['y'], attributes })],
    initializers: new Map([
      ['w', floatTensor([channels, channels, taps], values(channels * channels * taps))],
      ['b', floatTensor([channels], values(channels))],
    ]),
    inputs: [{ name: 'x', elementType: ELEMENT.float32, dims: [1, channels, samples] }],
    outputs: [{ name: 'y', elementType: ELEMENT.float32 }],
    opsets: new Map([['', 17]]),
    irVersion: 8,
    producer: { name: '', version: '' },
    metadata: new Map(),
    extra: { model: new Uint8Array(0), graph: new Uint8Array(0) },
  };
}

/** A sound with much more bass than treble, and an offset, as layers see it. */
async function run(graph: Graph, samples: number): Promise<Float32Array> {
  const random = makeRandom(5);
  let low = 0;
  const x = Float32Array.from({ length: CHANNELS * samples }, () => {
    low = 0.95 * low + random() - 0.5;
    return low + 0.3;
  });
  const feeds = { x: new ort.Tensor('float32', x, [1, CHANNELS, samples]) };
  const { y } = await runFile(await fileOf(graph), feeds);
  if (!y) throw new Error('The layer gives nothing.');
  return y;
}

for (const taps of [3, 4, 5, 7, 8, 11, 13]) {
  for (const dilation of [1, 3, 5]) {
    test(`${taps} taps at dilation ${dilation} give the same at any length`, async () => {
      for (const samples of [1, 2, 6, 7, 8, 41, 42, 43, 100, 1001]) {
        const graph = convolution({ taps, dilation, samples });
        const plain = await run(graph, samples);
        expect(await rewriteConvolutions(graph)).toBe(1);
        expect(graph.nodes.some(({ opType }) => opType === 'FusedMatMul')).toBe(true);
        expect(decibelsAbove(plain, await run(graph, samples))).toBeGreaterThan(85);
      }
    });
  }
}

test('a weight in bytes is read by its scales for each output, and left alone where they are for each input', async () => {
  const stored = (attributes: Record<string, number>) => {
    const graph = convolution({ taps: 7, dilation: 1, samples: 50 });
    const random = makeRandom(9);
    const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
    const scales = Float32Array.from({ length: CHANNELS }, (_, i) => 0.01 + i / 1000);
    graph.initializers.set('bytes', bytesTensor([CHANNELS, CHANNELS, 7], bytes(CHANNELS * CHANNELS * 7)));
    graph.initializers.set('scale', floatTensor([CHANNELS], scales));
    graph.initializers.set('zero', bytesTensor([CHANNELS], bytes(CHANNELS)));
    graph.initializers.delete('w');
    const ends = { name: 'widen', inputs: ['bytes', 'scale', 'zero'], outputs: ['w'] };
    graph.nodes.push(createNode('DequantizeLinear', { ...ends, attributes }));
    return graph;
  };
  const perOutput = stored({ axis: 0 });
  const plain = await run(perOutput, 50);
  expect(await rewriteConvolutions(perOutput)).toBe(1);
  expect(decibelsAbove(plain, await run(perOutput, 50))).toBeGreaterThan(85);
  expect(await rewriteConvolutions(stored({}))).toBe(0);
});

function bytesTensor(dims: number[], bytes: Uint8Array<ArrayBuffer>): Tensor {
  return { elementType: ELEMENT.uint8, dims, data: { kind: 'bytes', bytes } };
}

test('wide layers, short filters and strides stay as they are', async () => {
  const wide = convolution({ taps: 3, dilation: 1, samples: 8, channels: 300 });
  const pointwise = convolution({ taps: 1, dilation: 1, samples: 8 });
  const strided = convolution({ taps: 3, dilation: 1, samples: 8 });
  strided.nodes[0]?.attributes.set('strides', { kind: 'ints', value: [2] });
  for (const graph of [wide, pointwise, strided]) {
    expect(await rewriteConvolutions(graph)).toBe(0);
    expect(graph.nodes.map(({ opType }) => opType)).toEqual(['Conv']);
  }
});

test('what leads to a running sum stays exact', async () => {
  const graph = convolution({ taps: 7, dilation: 1, samples: 8 });
  const layer = graph.nodes[0];
  if (layer) layer.outputs = ['pitch'];
  graph.initializers.set('axis', { ...floatTensor([], new Float32Array(1)), elementType: ELEMENT.int32 });
  graph.nodes.push(createNode('CumSum', { name: 'phase', inputs: ['pitch', 'axis'], outputs: ['y'] }));
  expect(await rewriteConvolutions(graph)).toBe(0);
});
