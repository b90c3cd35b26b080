import { expect, test } from 'vitest';
import type { ChatterboxFixture } from '../../../tests/fixtures/chatterbox-context.ts';
import {
  loadChatterboxInNode,
  sentence,
  speakOptions,
  tokensUntilEnd,
  type WatchedChatterbox,
} from '../../../tests/fixtures/chatterbox-node.ts';
import { tokenLimit } from './limits.ts';
import { SILENCE, START_SPEECH } from './tokens.ts';

const TEXT = 'The quick fox, he said, jumps.';

/** The ids that the model was given for its last sentence. */
function lastPrompt({ watched }: WatchedChatterbox): readonly number[] {
  const runs = watched.runs('input_ids').map(({ fed }) => fed['input_ids']?.ints ?? []);
  return runs.findLast((ids) => ids.length > 3) ?? [];
}

const FIXTURES: ChatterboxFixture[] = [
  { kind: 'original' },
  { kind: 'original', single: true },
  { kind: 'multilingual', caches: 'float16' },
  { kind: 'turbo', caches: 'float16' },
  { kind: 'nano' },
];

test.each(FIXTURES)(
  '$kind, caches $caches, one row $single: every step reads on where the last one ended',
  async (fixture) => {
    const loaded = await loadChatterboxInNode(fixture);
    const { model, watched, lastTokens } = loaded;
    const { pcm } = await model.synthesize(sentence(TEXT), speakOptions());
    const ids = lastPrompt(loaded);
    const turbo = !ids.includes(START_SPEECH);
    const said = tokensUntilEnd(ids, turbo ? 0 : 0.5);
    const tokens = lastTokens();
    // What the decoder gets: all that was said, without the end; after Turbo three silences.
    expect(tokens).toHaveLength(turbo ? said + 3 : said);
    expect(tokens.slice(said)).toEqual(turbo ? [SILENCE, SILENCE, SILENCE] : []);
    expect(pcm.length).toBeLessThanOrEqual(960 * tokens.length);
    expect(pcm.length).toBeGreaterThan(960 * (said - 1));

    const rows = turbo || fixture.single ? 1 : 2;
    const steps = watched.runs('inputs_embeds').filter((_, i) => turbo || rows === 2 || i % 2 === 0);
    const [first] = steps;
    const voice = (first?.fed['inputs_embeds']?.dims[1] ?? 0) - ids.length;
    expect(voice).toBe(15);
    expect(steps).toHaveLength(said + 1);
    for (const [step, { fed, gave }] of steps.entries()) {
      const [past, count] = step === 0 ? [0, voice + ids.length] : [voice + ids.length + step - 1, 1];
      expect(fed['inputs_embeds']?.dims).toEqual([rows, count, 16]);
      expect(fed['attention_mask']?.dims).toEqual([rows, past + count]);
      expect(new Set(fed['attention_mask']?.ints)).toEqual(new Set([1]));
      expect(fed['position_ids']?.ints).toEqual(
        turbo ? Array.from({ length: count }, (_, i) => past + i) : undefined,
      );
      for (const name of ['0.key', '0.value', '1.key', '1.value']) {
        const cache = fed[`past_key_values.${name}`];
        expect(cache).toMatchObject({
          dims: [rows, 2, past, 8],
          type: fixture.caches === 'float16' ? 'float16' : 'float32',
        });
        expect(gave[`present.${name}`]?.dims).toEqual([rows, 2, past + count, 8]);
      }
    }
    const embedded = watched.runs('input_ids').map(({ fed }) => fed['position_ids']?.ints);
    if (!turbo) {
      const text = ids.filter((id) => id < START_SPEECH).map((_, i) => i);
      expect(embedded[0]).toEqual([0, ...text, 0, 0]);
      expect(embedded.slice(-said).map((positions) => positions?.at(-1))).toEqual(
        tokens.map((_, i) => i + 1),
      );
    }
    await model.dispose();
    expect([watched.open(), watched.held()]).toEqual([0, 0]);
  },
);

test('the same seed says the same, another one something else; without temperature there is no chance', async () => {
  const { model, lastTokens } = await loadChatterboxInNode();
  const say = async (style: object) => {
    await model.synthesize(sentence(TEXT), speakOptions({ style }));
    return lastTokens().join();
  };
  const first = await say({});
  expect(await say({ seed: 0 })).toBe(first);
  expect(await say({ seed: 2 ** 40 + 7 })).not.toBe(first);
  expect(await say({ exaggeration: 1.5 })).not.toBe(first);
  expect(await say({ temperature: 0, seed: 1 })).toBe(await say({ temperature: 0, seed: 2 }));
  await model.dispose();
});

test('rows read at once and one by one say the same', async () => {
  const said: string[] = [];
  for (const single of [false, true]) {
    const { model, lastTokens } = await loadChatterboxInNode({ single });
    await model.synthesize(sentence(TEXT), speakOptions({ style: { seed: 5 } }));
    said.push(lastTokens().join());
    await model.dispose();
  }
  expect(said[0]).toBe(said[1]);
});

test('a model that never ends is stopped, and keeps its last token; one that repeats itself is cut after the first round', async () => {
  const { model, lastTokens } = await loadChatterboxInNode();
  await model.synthesize(sentence('On ~ and on'), speakOptions());
  expect(lastTokens()).toHaveLength(tokenLimit('On ~ and on'));
  await model.synthesize(sentence('Over ~ @ over'), speakOptions());
  const looped = lastTokens();
  expect(looped).toHaveLength(3);
  expect([...looped].sort()).toEqual([100, 101, 102]);
  await model.dispose();
});

test('guidance weighs the text more: a heavier one talks longer, none needs one row only', async () => {
  const loaded = await loadChatterboxInNode();
  const { model, watched, lastTokens } = loaded;
  for (const guidance of [0, 0.25, 1]) {
    await model.synthesize(sentence('Guide me.'), speakOptions({ style: { guidance } }));
    expect(lastTokens()).toHaveLength(tokensUntilEnd(lastPrompt(loaded), guidance));
    expect(watched.runs('inputs_embeds').at(-1)?.fed['inputs_embeds']?.dims[0]).toBe(guidance > 0 ? 2 : 1);
  }
  await model.dispose();
});

test('who cancels is heard within one step, and nothing stays behind', async () => {
  const { model, watched } = await loadChatterboxInNode();
  const abort = new AbortController();
  const reason = new Error('enough');
  watched.onRun = (input) => {
    if (input === 'inputs_embeds' && watched.runs(input).length === 3) setTimeout(() => abort.abort(reason));
  };
  const held = watched.held();
  const speaking = model.synthesize(sentence(TEXT), speakOptions({ signal: abort.signal }));
  await expect(speaking).rejects.toBe(reason);
  expect(watched.runs('inputs_embeds').length).toBeLessThanOrEqual(5);
  expect(watched.held()).toBe(held);
  const { pcm } = await model.synthesize(sentence('Again.'), speakOptions());
  expect(pcm.length).toBeGreaterThan(0);
  await model.dispose();
});

test('200 requests leave nothing behind', async () => {
  const { model, watched } = await loadChatterboxInNode();
  const held: number[] = [];
  for (let i = 0; i < 200; i++) {
    await model.synthesize(sentence('A.'), speakOptions({ style: { seed: i, guidance: 0 } }));
    held.push(watched.held());
  }
  expect(new Set(held)).toEqual(new Set([0]));
  expect(watched.open()).toBe(3);
  await model.dispose();
});

test('speed changes how long a sentence lasts, and its word times with it; a text without words is silence', async () => {
  const { model } = await loadChatterboxInNode({ kind: 'turbo' });
  const normal = await model.synthesize(sentence(TEXT), speakOptions());
  const fast = await model.synthesize(sentence(TEXT), speakOptions({ speed: 2 }));
  expect(fast.pcm.length).toBe(Math.round(normal.pcm.length / 2));
  expect(fast.words.map(({ startTime }) => 2 * startTime)).toEqual(
    normal.words.map(({ startTime }) => expect.closeTo(startTime, 6)),
  );
  expect(normal.words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.match(/\w+/g));
  const { pcm, words } = await model.synthesize(sentence('…'), speakOptions());
  expect([pcm.length, words]).toEqual([7200, []]);
  await model.dispose();
});

test('a text that is longer than the model can read is refused, and the model speaks on', async () => {
  const { model } = await loadChatterboxInNode();
  const speaking = model.synthesize(sentence('ab '.repeat(1000)), speakOptions());
  await expect(speaking).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(/3005 tokens.* 2048/),
  });
  await expect(model.synthesize(sentence('Well.'), speakOptions())).resolves.toBeDefined();
  await model.dispose();
});

test('a language that the multilingual model has no name for is refused', async () => {
  const multilingual = await loadChatterboxInNode({ kind: 'multilingual' });
  await multilingual.model.synthesize(sentence('Olá.', 'pt-br'), speakOptions());
  expect(lastPrompt(multilingual).slice(0, 3)).toEqual([6563, 255, 704]);
  const speaking = multilingual.model.synthesize(sentence('你好', 'zh'), speakOptions());
  await expect(speaking).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining("'zh'"),
  });
  await multilingual.model.dispose();
});
