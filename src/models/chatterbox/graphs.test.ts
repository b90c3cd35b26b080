import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { chatterboxFiles } from '../../../tests/fixtures/chatterbox.ts';
import { type ChatterboxFixture, chatterboxContext } from '../../../tests/fixtures/chatterbox-context.ts';
import { readGraphFile } from '../onnx/graph-file.ts';
import { loadSession } from '../onnx/session.ts';
import { CONTRACTS, type GraphName } from './contracts.ts';
import { createEmbedder } from './embedder.ts';
import { findGraphs } from './graphs.ts';
import { cacheShapes, Reading } from './language-model.ts';

const IDS = [6563, 255, 11, 12, 13, 0, 6561, 6561];

async function open(fixture: ChatterboxFixture, name: GraphName) {
  const { files } = chatterboxContext(fixture, chatterboxFiles(fixture));
  const path = findGraphs(files.paths).find((graph) => graph.name === name)?.path ?? '';
  const file = await readGraphFile(files, path);
  return { file, session: await loadSession(ort, file, { name, contract: CONTRACTS[name] }) };
}

async function openEmbedder() {
  const { session, file } = await open({}, 'embed_tokens');
  return createEmbedder(session, file);
}

function minus(a: Float32Array, b: Float32Array): number[] {
  return Array.from(a, (value, i) => Number((value - (b[i] ?? 0)).toFixed(5)));
}

test('a spoken token 0 is embedded as speech, though the graph ends texts with it', async () => {
  const embedder = await openEmbedder();
  const [zero, zeroLater] = [await embedder.token(0, 5), await embedder.token(0, 9)];
  const [other, otherLater] = [await embedder.token(7, 5), await embedder.token(7, 9)];
  expect([...zero.subarray(0, 3)]).toEqual([0, 1, 0]);
  expect(minus(zero, zeroLater)).toEqual(minus(other, otherLater));
  await embedder.release();
});

test("without its text a prompt keeps the text's positions, the feeling and the start (prepare_input_embeds)", async () => {
  const embedder = await openEmbedder();
  const other = [6563, 255, 21, 12, 23, 0, 6561, 6561];
  const prompt = await embedder.prompt(IDS, 0.7);
  const [bare, otherBare] = [
    await embedder.withoutText(prompt, IDS),
    await embedder.withoutText(await embedder.prompt(other, 0.7), other),
  ];
  const row = (data: Float32Array, at: number) => data.slice(at * 16, (at + 1) * 16);
  for (const at of [0, 6, 7]) expect(row(bare.data, at)).toEqual(row(prompt.data, at));
  for (let at = 1; at < 6; at++) {
    // No trace of which token it was: it counts as no text, and is the same for other words.
    expect([...row(bare.data, at).subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(minus(row(bare.data, at), row(otherBare.data, at)).every((value) => value === 0)).toBe(true);
    expect(row(bare.data, at).some((value) => Math.abs(value) > 0.1)).toBe(true);
  }
  await embedder.release();
});

test('where the table of words is not to be had, as in quantised exports, guidance leaves their positions out as well', async () => {
  const { session, file } = await open({}, 'embed_tokens');
  const embedder = createEmbedder(session, { ...file, tensors: [] });
  const prompt = await embedder.prompt(IDS, 0.5);
  const { data } = await embedder.withoutText(prompt, IDS);
  expect(data.subarray(16, 6 * 16).every((value) => value === 0)).toBe(true);
  expect(data.slice(0, 16)).toEqual(prompt.data.slice(0, 16));
  await embedder.release();
});

test.each([{ kind: 'original' }, { kind: 'turbo' }, { kind: 'turbo', caches: 'float16' }] as const)(
  '$kind, caches $caches: reading step by step gives what reading at once does',
  async (fixture) => {
    const { session } = await open(fixture, 'language_model');
    const shapes = cacheShapes(session, { heads: 2, width: 8 });
    const rows = [0, 1].map((row) =>
      Float32Array.from({ length: 6 * 16 }, (_, i) => Math.sin(i * (row + 1))),
    );
    const whole = new Reading(session, shapes, 2);
    const expected = await whole.read(rows, 16);
    const steps = new Reading(session, shapes, 2);
    await steps.read(
      rows.map((row) => row.slice(0, 3 * 16)),
      16,
    );
    await steps.read(
      rows.map((row) => row.slice(3 * 16, 4 * 16)),
      16,
    );
    const scores = await steps.read(
      rows.map((row) => row.slice(4 * 16)),
      16,
    );
    for (const [row, values] of expected.entries()) {
      expect(scores[row]).toHaveLength(fixture.kind === 'turbo' ? 6563 : 8194);
      // But for the end and the loop, which are weighed by thousands.
      const error = values.subarray(200, 6561).reduce((most, value, i) => {
        return Math.max(most, Math.abs(value - (scores[row]?.[200 + i] ?? 0)));
      }, 0);
      expect(error).toBeLessThan('caches' in fixture ? 0.05 : 0.001);
    }
    expect(
      minus(expected[0] ?? new Float32Array(), expected[1] ?? new Float32Array()).some((d) => d !== 0),
    ).toBe(true);
    whole.dispose();
    steps.dispose();
    await session.release();
  },
);
