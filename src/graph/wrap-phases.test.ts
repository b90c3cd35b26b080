import { expect, test } from 'vitest';
import { decibelsAbove, fileOf, graphOf, speakFile } from '../../tests/fixtures/run-graph.ts';
import type { Graph } from './graph.ts';
import { ELEMENT } from './tensor.ts';
import { wrapPhases } from './wrap-phases.ts';

/** What a model says, and the value in it. */
async function said(graph: Graph, value: string) {
  const outputs = [...graph.outputs, { name: value, elementType: ELEMENT.float32 }];
  const { waveform, durations, [value]: inner } = await speakFile(await fileOf({ ...graph, outputs }));
  return { waveform, durations, inner: inner! };
}

test("the source's phase is kept below one turn, once, and its sines stay what they are", async () => {
  const original = await graphOf({ dtype: 'fp32' });
  const graph = await graphOf({ dtype: 'fp32' });
  expect(wrapPhases(graph)).toBe(1);
  expect(wrapPhases(graph), 'what is wrapped stays').toBe(0);
  const [wrapped] = graph.nodes.filter(
    ({ opType, inputs }) => opType === 'Sin' && /^.phase/.test(inputs[0]!),
  );
  const source = wrapped!.outputs[0]!;
  const before = await said(original, source);
  const after = await said(graph, source);
  expect(after.durations).toEqual(before.durations);
  expect(decibelsAbove(before.inner, after.inner)).toBeGreaterThan(100);
  // The spectrum of the source is taken apart into angles, which turns rounding into more.
  expect(decibelsAbove(before.waveform, after.waveform)).toBeGreaterThan(50);
});
