import { expect, test } from 'vitest';
import { loadChatInNode } from '../../../tests/fixtures/chat-node.ts';
import { makeChat } from '../../../tools/make-chat.mjs';
import type { ChatModel, ChatPiece, ChatRequest } from '../chat.ts';
import { nextTask } from '../next-task.ts';

const never = new AbortController().signal;

async function ask(model: ChatModel, content: string, options: Partial<ChatRequest> = {}, signal = never) {
  const messages: ChatRequest['messages'] = [{ role: 'user', content }];
  const { head, chunks } = await model.chat({ model: 'auto', messages, temperature: 0, ...options }, signal);
  const pieces: ChatPiece[] = [];
  for await (const piece of chunks) pieces.push(piece);
  const last = pieces.at(-1);
  return { ...head, pieces, text: pieces.map(({ text }) => text).join(''), last };
}

test.each([{}, { keeps: true }, { caches: 'float16' }] as const)(
  'what was read is known by the caches alone, whatever the graph is like: %o',
  async (fixture) => {
    const { model, watched } = await loadChatInNode(fixture);
    const text = 'The quick brown fox jumps over the lazy dog, singing. '.repeat(5);
    const { text: answer, last, promptTokens } = await ask(model, text);
    expect(answer).toBe(text);
    expect(last).toMatchObject({ finish: 'stop' });
    const runs = watched.runs('input_ids');
    const read = runs.flatMap(({ fed }) => fed['input_ids']?.ints ?? []);
    expect(read).toHaveLength(promptTokens + (last?.tokens ?? 0));
    expect(runs.flatMap(({ fed }) => fed['position_ids']?.ints ?? [])).toEqual(read.map((_, i) => i));
    expect(runs.slice(0, 3).map(({ fed }) => fed['input_ids']?.ints.length)).toEqual([
      128,
      promptTokens - 129,
      1,
    ]);
    expect(runs[1]?.fed['attention_mask']?.dims).toEqual([1, promptTokens - 1]);
    expect(runs[1]?.fed['past_key_values.1.key']?.dims).toEqual([1, 2, 128, 4]);
    expect(runs[2]?.gave['logits']?.dims).toEqual([1, 1, 264]);
    expect(watched.held()).toBe(0);
  },
);

test('earlier messages are read, and the last one counts', async () => {
  const { model } = await loadChatInNode();
  const messages: ChatRequest['messages'] = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'One' },
    { role: 'assistant', content: 'Two' },
    { role: 'user', content: 'Three' },
  ];
  const { text, promptTokens } = await ask(model, '', { messages });
  expect(text).toBe('Three');
  // A token a letter, and for each message its start, its end and two line breaks.
  expect(promptTokens).toBe(6 + 9 + 4 + 4 + 3 + 4 + 9 + 3 + 4 + 4 + 5 + 4 + 11);
});

test('no piece holds a part of a character', async () => {
  const { model } = await loadChatInNode();
  const text = 'naïve 日本語 👩‍🚀 ok';
  const { pieces, text: answer, last } = await ask(model, text);
  expect(answer).toBe(text);
  expect(pieces.every((piece) => !piece.text.includes('\uFFFD'))).toBe(true);
  expect(pieces.some((piece) => piece.text === '日')).toBe(true);
  expect(last?.tokens).toBe(new TextEncoder().encode(text).length);
});

test('a text that ends the answer is found across tokens, and is not part of it', async () => {
  const { model } = await loadChatInNode();
  const { text, last, pieces } = await ask(model, 'one two th three', { stop: ['three', 'zzz'] });
  expect(text).toBe('one two th ');
  expect(last).toMatchObject({ finish: 'stop' });
  expect(pieces.map((piece) => piece.text)).toContain('th ');
  expect(await ask(model, 'one thr', { stop: ['three'] })).toMatchObject({ text: 'one thr' });
});

test('so many tokens come as are wanted, or as there is room for', async () => {
  const { model } = await loadChatInNode({ context: 64 });
  expect(await ask(model, 'abcdefgh', { maxTokens: 3 })).toMatchObject({
    text: 'abc',
    last: { tokens: 3, finish: 'length' },
  });
  const long = 'abcdefghij'.repeat(4);
  const { promptTokens, last } = await ask(model, long);
  expect(last).toMatchObject({ tokens: 64 - promptTokens, finish: 'length' });
  await expect(ask(model, long.repeat(2))).rejects.toMatchObject({
    code: 'context_length_exceeded',
    message: expect.stringContaining('64 tokens'),
  });
});

test('a seed makes an answer the same again, and without one it varies', async () => {
  const { model } = await loadChatInNode();
  const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(2);
  const hot = { temperature: 2, maxTokens: 40 };
  const [first, again, other] = [
    await ask(model, text, { ...hot, seed: 7 }),
    await ask(model, text, { ...hot, seed: 7 }),
    await ask(model, text, { ...hot, seed: 8 }),
  ];
  expect(first?.text).toBe(again?.text);
  expect(first?.text).not.toBe(other?.text);
  const free = await Promise.all([ask(model, text, hot), ask(model, text, hot)]);
  expect(free[0]?.text).not.toBe(free[1]?.text);
  // The likeliest token alone is more than half as likely as all.
  expect(await ask(model, 'abcabc', { ...hot, topP: 0.5 })).toMatchObject({ text: 'abcabc' });
});

test('penalties weigh what has been said before', async () => {
  const { model } = await loadChatInNode();
  expect(await ask(model, 'aaaa', { presencePenalty: 5, maxTokens: 4 })).toMatchObject({ text: 'abaa' });
  expect(await ask(model, 'aaaaa', { frequencyPenalty: 2.4, maxTokens: 5 })).toMatchObject({
    text: 'aabab',
  });
});

test('who cancels is heard within one step, and the next in turn begins', async () => {
  const { model, watched } = await loadChatInNode();
  const stop = new AbortController();
  const long = 'word '.repeat(60);
  const cancelled = ask(model, long, {}, stop.signal);
  const impatient = new AbortController();
  const givenUp = ask(model, 'never', {}, impatient.signal);
  const next = ask(model, 'next');
  impatient.abort(new Error('gone'));
  await expect(givenUp).rejects.toThrow('gone');
  let steps = 0;
  watched.onRun = (input) => {
    if (input === 'input_ids' && ++steps === 20) void nextTask().then(() => stop.abort(new Error('enough')));
  };
  await expect(cancelled).rejects.toThrow('enough');
  expect(steps).toBe(20);
  expect(await next).toMatchObject({ text: 'next' });
  expect(watched.held()).toBe(0);
});

test('a conversation that the template refuses is told as such', async () => {
  const { model } = await loadChatInNode();
  const messages: ChatRequest['messages'] = [
    { role: 'user', content: 'a' },
    { role: 'system', content: 'b' },
  ];
  await expect(ask(model, '', { messages })).rejects.toMatchObject({
    code: 'invalid_messages',
    message: expect.stringContaining('A system message comes first.'),
  });
});

test.each([
  ['onnx/model_q4.onnx_data', undefined, /onnx\/model_q4.onnx_data' is missing/],
  ['onnx/model_q4.onnx_data', (bytes: Uint8Array) => bytes.slice(0, 100), /is cut short/],
  ['onnx/model_q4.onnx', (bytes: Uint8Array) => bytes.slice(0, 500), /onnx\/model_q4.onnx/],
  ['config.json', (bytes: Uint8Array) => bytes.slice(0, 20), /'config.json' is cut short/],
  ['tokenizer.json', undefined, /'tokenizer.json' is missing/],
  ['tokenizer_config.json', () => new TextEncoder().encode('{}'), /no template of a conversation/],
])('a file that does not fit is named: %s', async (path, change, message) => {
  const files = makeChat();
  const bytes = files.get(path);
  if (change && bytes) files.set(path, new Uint8Array(change(bytes)));
  else files.delete(path);
  await expect(loadChatInNode({}, files)).rejects.toThrow(message);
});
