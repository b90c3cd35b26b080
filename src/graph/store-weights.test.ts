import { expect, test } from 'vitest';
import { decibelsAbove, fileOf, graphOf, speakFile } from '../../tests/fixtures/run-graph.ts';
import { makeRandom } from '../../tests/fixtures/signal.ts';
import { createNode } from './edit.ts';
import { packFloat16, unpackFloat16 } from './float16.ts';
import { chooseSteps, dequantise, quantise, signalToNoise } from './quantise.ts';
import { storeWeights } from './store-weights.ts';
import { floatTensor } from './tensor.ts';

test('every float16 comes back, and every float32 goes to the nearest', () => {
  const halves = Uint16Array.from({ length: 65536 }, (_, i) => i);
  const values = unpackFloat16(new Uint8Array(halves.buffer));
  const back = new Uint16Array(packFloat16(values).buffer);
  for (const half of halves) {
    if (Number.isNaN(values[half]!)) expect(back[half]! & 0x7fff).toBe(0x7e00);
    else if (back[half] !== half) expect.fail(`${half} came back as ${back[half]}`);
  }
  const random = makeRandom(5);
  const floats = Float32Array.from({ length: 50_000 }, () => (random() - 0.5) * 2 ** (30 * random() - 26));
  const rounded = packFloat16(floats);
  const found = unpackFloat16(rounded);
  const bits = new Uint16Array(rounded.buffer);
  for (const [i, value] of floats.entries()) {
    const error = Math.abs(found[i]! - value);
    for (const other of [bits[i]! - 1, bits[i]! + 1]) {
      const distance = Math.abs(values[other & 0xffff]! - value);
      if (distance < error) expect.fail(`${value} went to ${found[i]}, but ${values[other]} is nearer`);
    }
  }
  const edges = Float32Array.of(
    65504,
    65519.9,
    65520,
    -1e30,
    2 ** -25,
    2 ** -24,
    1.5 * 2 ** -24,
    1 + 2 ** -11,
  );
  const infinity = Number.POSITIVE_INFINITY;
  const nearest = [65504, 65504, infinity, -infinity, 0, 2 ** -24, 2 ** -23, 1];
  expect([...unpackFloat16(packFloat16(edges))]).toEqual(nearest);
});

test.each([undefined, 0, 1, 2])('bytes along axis %s are never off by more than half a step', (axis) => {
  const random = makeRandom(9);
  const dims = [3, 5, 7];
  const values = Float32Array.from({ length: 105 }, (_, i) => (random() - 0.3) * (1 + (i % 11)));
  values.fill(0, 0, 7);
  const steps = chooseSteps(values, dims, axis);
  expect(steps.scale.length).toBe(axis === undefined ? 1 : dims[axis]);
  const back = dequantise(quantise(values, dims, steps), dims, steps);
  const strides = [35, 7, 1];
  for (const [i, value] of values.entries()) {
    const place = axis === undefined ? 0 : Math.floor(i / strides[axis]!) % dims[axis]!;
    expect(Math.abs(back[i]! - value)).toBeLessThanOrEqual(steps.scale[place]! * 0.5001);
  }
  expect([...back.subarray(0, 7)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('signal to noise is the mean over output channels, so a quiet channel counts as much as a loud one', () => {
  const values = Float32Array.of(100, 100, 1, 1);
  const stored = Float32Array.of(100, 100, 1.1, 0.9);
  expect(signalToNoise(values, stored, { dims: [2, 2], outputAxis: 0 })).toBeCloseTo(23.01, 2);
  expect(signalToNoise(values, stored, { dims: [2, 2], outputAxis: 1 })).toBeCloseTo(60, 1);
  expect(signalToNoise(values, values, { dims: [2, 2], outputAxis: 0 })).toBe(Number.POSITIVE_INFINITY);
});

test.each(['run', 'load'] as const)(
  'a file with stored weights, unpacked at %s, is much smaller and says nearly the same',
  async (unpack) => {
    const original = await fileOf(await graphOf({}));
    const graph = await graphOf({});
    const report = await storeWeights(graph, { unpack });
    const file = await fileOf(graph);
    expect(file.length).toBeLessThan(original.length * 0.65);
    expect(graph.nodes.some(({ opType }) => opType === 'DequantizeLinear')).toBe(unpack === 'run');
    expect(new Set(report.map(({ storage }) => storage))).toEqual(new Set(['uint8', 'float16']));
    const [before, after] = [await speakFile(original), await speakFile(file)];
    expect(decibelsAbove(before.durations, after.durations)).toBeGreaterThan(70);
    // Random weights carry rounding on undamped through a hundred layers; a trained model is better off.
    expect(decibelsAbove(before.waveform, after.waveform)).toBeGreaterThan(12);
  },
);

test('weights before a rounding or a sum over time keep float16, those of the sound need it no more', async () => {
  const report = await storeWeights(await graphOf({}));
  const deciding = report.filter(({ decides }) => decides);
  expect(deciding.length).toBeGreaterThan(10);
  for (const weight of report) {
    expect(weight.signalToNoise).toBeGreaterThan(weight.decides ? 60 : 30);
    expect(weight.storage).toBe(weight.decides ? 'float16' : 'uint8');
  }
  const names = (list: typeof report) => list.map(({ name }) => name);
  expect(names(deciding).filter((name) => /^(generator|decoder|text_encoder)\./.test(name))).toEqual([]);
  expect(names(deciding)).toContain('predictor.lstm.W');
});

test('a weight whose few large values waste the steps is kept in float16; one beyond its range stays', async () => {
  const graph = await graphOf({});
  const random = makeRandom(4);
  const row = 64 * 3;
  const values = (peak: number, factor = 1) =>
    Float32Array.from({ length: 64 * row }, (_, i) => (i % row ? random() - 0.5 : peak) * factor);
  const weights = {
    ordinary: values(0.5),
    wasteful: values(20),
    huge: values(20, 1e9),
    broken: values(Number.NaN),
  };
  for (const [name, weight] of Object.entries(weights)) {
    graph.initializers.set(name, floatTensor([64, 64, 3], weight));
    graph.nodes.push(createNode('Conv', { name, inputs: ['features', name], outputs: [`${name}_features`] }));
  }
  const report = await storeWeights(graph, { limits: { sound: 38, decision: 60 } });
  const storage = new Map(report.map((weight) => [weight.name, weight.storage]));
  expect(Object.keys(weights).map((name) => storage.get(name))).toEqual([
    'uint8',
    'float16',
    'float32',
    'float32',
  ]);
});

test('storing the weights can be stopped', async () => {
  const signal = AbortSignal.abort(new Error('no more'));
  await expect(storeWeights(await graphOf({}), { signal })).rejects.toThrow('no more');
});
