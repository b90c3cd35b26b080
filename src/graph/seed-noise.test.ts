import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { runFile } from '../../tests/fixtures/run-graph.ts';
import { ModelBuilder } from '../../tools/onnx/model-builder.mjs';
import { exposeDurations } from './expose-durations.ts';
import type { Graph } from './graph.ts';
import { rewrite } from './rewrite.ts';
import { seedNoise } from './seed-noise.ts';

const COUNT = 40_000;

/** A graph of two noises of the shape of `x`, the second with a mean of 3 and half as loud. */
function noisy(): Uint8Array<ArrayBuffer> {
  const g = new ModelBuilder({ opset: 15 });
  const x = g.input('x', 'float', [2, 'n']);
  g.output(g.op('RandomNormalLike', [x]), 'one', 'float', [2, 'n']);
  g.output(g.op('RandomNormalLike', [x], { mean: { float: 3 }, scale: { float: 0.5 } }), 'two', 'float', [
    2,
    'n',
  ]);
  return new Uint8Array(g.build().graph);
}

async function noiseOf(file: Uint8Array, seed: number) {
  const { one, two } = await runFile(file, {
    x: new ort.Tensor('float32', new Float32Array(COUNT), [2, COUNT / 2]),
    seed: new ort.Tensor('int64', BigInt64Array.of(BigInt(seed)), [1]),
  });
  if (!one || !two) throw new Error('The graph gives no noise.');
  return { one, two: two.map((value) => (value - 3) / 0.5) };
}

const mean = (values: Float32Array, of: (value: number, i: number) => number) =>
  values.reduce((sum, value, i) => sum + of(value, i), 0) / values.length;

test('noise is normal, the same for a seed, and new for another seed and another operator', async () => {
  let replaced = 0;
  const file = await rewrite(noisy(), (graph) => (replaced = seedNoise(graph)));
  expect(replaced).toBe(2);
  const [first, again] = [await noiseOf(file, 0), await noiseOf(file, 0)];
  expect(again).toEqual(first);
  const next = await noiseOf(file, 1);
  const all = [first.one, first.two, next.one, (await noiseOf(file, 2 ** 40)).one];
  for (const noise of all) {
    // Five standard errors of each.
    expect(Math.abs(mean(noise, (v) => v))).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(mean(noise, (v) => v * v) - 1)).toBeLessThan(5 * Math.sqrt(2 / COUNT));
    expect(Math.abs(mean(noise, (v) => v ** 4) - 3)).toBeLessThan(5 * Math.sqrt(96 / COUNT));
    for (const step of [1, 2, 3, COUNT / 2]) {
      const product = mean(noise, (v, i) => v * (noise[(i + step) % COUNT] ?? 0));
      expect(Math.abs(product), `${step} apart`).toBeLessThan(5 / Math.sqrt(COUNT));
    }
  }
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      const product = mean(one, (v, at) => v * (other[at] ?? 0));
      expect(Math.abs(product)).toBeLessThan(5 / Math.sqrt(COUNT));
    }
  }
});

test('a graph without noise stays as it is', async () => {
  const g = new ModelBuilder();
  g.output(g.op('Ceil', [g.input('x', 'float', [1])]), 'y', 'float', [1]);
  let seen: Graph | undefined;
  await rewrite(new Uint8Array(g.build().graph), (graph) => (seen = graph));
  expect(seen && seedNoise(seen)).toBe(0);
  expect(seen?.inputs.map(({ name }) => name)).toEqual(['x']);
});

test('durations are an output where it is clear which they are', async () => {
  const graphOf = async (ceils: number) => {
    const g = new ModelBuilder();
    const x = g.input('x', 'float', [1]);
    const values = Array.from({ length: ceils }, () => g.op('Ceil', [x]));
    g.output(
      values.reduce((all, value) => g.op('Add', [all, value]), x),
      'y',
      'float',
      [1],
    );
    let seen: Graph | undefined;
    await rewrite(new Uint8Array(g.build().graph), (graph) => (seen = graph));
    if (!seen) throw new Error('There is no graph.');
    return seen;
  };
  const graph = await graphOf(1);
  expect(exposeDurations(graph)).toBe(true);
  expect(exposeDurations(graph), 'once').toBe(true);
  expect(graph.outputs).toHaveLength(2);
  for (const ceils of [0, 2]) {
    const unclear = await graphOf(ceils);
    expect(exposeDurations(unclear)).toBe(false);
    expect(unclear.outputs).toHaveLength(1);
  }
});
