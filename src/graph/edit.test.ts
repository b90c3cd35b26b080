import { expect, test } from 'vitest';
import { fileOf, graphOf, speakFile } from '../../tests/fixtures/run-graph.ts';
import { makeRandom } from '../../tests/fixtures/signal.ts';
import { createNames, createNode, indexGraph, removeUnused } from './edit.ts';
import { sortNodes } from './sort-nodes.ts';

test('nodes in any order are written in one that runs, and nodes in order stay as they are', async () => {
  const graph = await graphOf({});
  expect(sortNodes(graph)).toEqual(graph.nodes);
  const expected = await speakFile(await fileOf(graph));
  const random = makeRandom(1);
  const places = new Map(graph.nodes.map((node) => [node, random()]));
  graph.nodes.sort((a, b) => places.get(a)! - places.get(b)!);
  expect(await speakFile(await fileOf(graph))).toEqual(expected);
});

test('nodes that need each other are refused', async () => {
  const graph = await graphOf({});
  const node = (name: string, from: string, to: string) =>
    createNode('Neg', { name, inputs: [from], outputs: [to] });
  graph.nodes.push(node('one', 'a', 'b'), node('two', 'b', 'c'), node('three', 'c', 'a'));
  await expect(fileOf(graph)).rejects.toThrow('circle');
});

test('what leads to no output is dropped, with its weights, and nothing else', async () => {
  const graph = await graphOf({});
  const expected = await speakFile(await fileOf(graph));
  removeUnused(graph);
  const [nodes, weights] = [graph.nodes.length, graph.initializers.size];
  const idle = { inputs: ['idle_weight', 'x1'], outputs: ['x2'], name: 'x2' };
  graph.initializers.set('idle_weight', [...graph.initializers.values()][0]!);
  graph.nodes.push(createNode('Neg', { name: 'x1', inputs: ['style'], outputs: ['x1'] }));
  graph.nodes.push(createNode('Add', idle));
  removeUnused(graph);
  expect([graph.nodes.length, graph.initializers.size]).toEqual([nodes, weights]);
  expect(await speakFile(await fileOf(graph))).toEqual(expected);
});

test('fresh names are those of no value, and of no earlier fresh name', async () => {
  const graph = await graphOf({});
  const fresh = createNames(graph);
  expect([fresh('waveform'), fresh('waveform'), fresh('not yet there'), fresh('not yet there')]).toEqual([
    'waveform_1',
    'waveform_2',
    'not yet there',
    'not yet there_1',
  ]);
  const [weight] = graph.initializers.keys();
  expect(fresh(weight!)).not.toBe(weight);
});

test('the index tells who makes a value, who takes it, and what is an output', async () => {
  const graph = await graphOf({});
  const index = indexGraph(graph);
  const last = index.producer.get('waveform');
  expect(last?.outputs).toContain('waveform');
  expect(index.consumers(last!.inputs[0]!)).toContain(last);
  expect([index.isOutput('waveform'), index.isOutput('style')]).toEqual([true, false]);
  expect(index.consumers('nothing')).toEqual([]);
});
