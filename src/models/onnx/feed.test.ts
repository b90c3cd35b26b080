import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { ModelBuilder } from '../../../tools/onnx/model-builder.mjs';
import { feedFloats, feedInts, runOnce, wants } from './feed.ts';
import { takeNumbers } from './half.ts';
import { loadSession } from './session.ts';

test('a graph that computes in halves is fed with halves, and gives numbers', async () => {
  const g = new ModelBuilder();
  const x = g.input('x', 'float16', ['n']);
  const counts = g.input('counts', 'int64', ['n']);
  g.output(g.op('Mul', [x, g.cast(counts, 'float16')]), 'y', 'float16', ['n']);
  g.output(g.cast(x, 'float'), 'z', 'float', ['n']);
  const session = await loadSession(ort, g.build(), {
    name: 'halves',
    contract: { inputs: { x: ['float32', 'float16'], counts: 'int64' }, outputs: ['y', 'z'] },
  });
  expect([wants(session, 'x'), wants(session, 'position_ids')]).toEqual([true, false]);
  const { y, z } = await runOnce(session, {
    x: feedFloats(session, 'x', { data: Float32Array.of(1.5, -0.25, 2049), dims: [3] }),
    counts: feedInts(session, [2, 3, 1], [3]),
  });
  expect(await takeNumbers(y, 'y')).toEqual(Float32Array.of(3, -0.75, 2048));
  expect(await takeNumbers(z, 'z')).toEqual(Float32Array.of(1.5, -0.25, 2048));
  await expect(takeNumbers(undefined, 'w')).rejects.toThrow("The model gave no 'w'.");
  await session.release();
});
