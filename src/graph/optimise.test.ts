import { expect, test } from 'vitest';
import { decibelsAbove, fileOf, graphOf, speakFile } from '../../tests/fixtures/run-graph.ts';
import { rewriteSquaredSines } from './fast/fast-sines.ts';
import { optimiseForWasm } from './optimise.ts';

test('sines that are squared become polynomials, and the sound stays', async () => {
  const graph = await graphOf({ dtype: 'fp32' });
  const plain = await speakFile(await fileOf(graph));
  const sines = graph.nodes.filter(({ opType }) => opType === 'Sin').length;
  const rewritten = await rewriteSquaredSines(graph);
  expect(rewritten).toBeGreaterThan(20);
  expect(graph.nodes.filter(({ opType }) => opType === 'Sin')).toHaveLength(sines - rewritten);
  const fast = await speakFile(await fileOf(graph));
  expect(fast.durations).toEqual(plain.durations);
  expect(decibelsAbove(plain.waveform, fast.waveform)).toBeGreaterThan(60);
});

test('a quantised file computes in float32, and says as much', async () => {
  const graph = await graphOf({ dtype: 'q8' });
  const before = await speakFile(await fileOf(graph));
  const { unquantised, sines } = await optimiseForWasm(graph);
  expect(unquantised).toBeGreaterThan(100);
  expect(sines).toBeGreaterThan(20);
  expect(graph.nodes.filter(({ opType }) => opType.includes('Integer'))).toEqual([]);
  const after = await speakFile(await fileOf(graph));
  expect(after.waveform.length).toBe(before.waveform.length);
  expect(after.waveform.every(Number.isFinite)).toBe(true);
});
