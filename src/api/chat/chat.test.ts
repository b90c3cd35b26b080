import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { askHandler, postJson, readError, readJson, registry } from '../../../tests/fixtures/ask.ts';
import { chatEntry } from '../../../tests/fixtures/chat.ts';
import { loadChatInNode } from '../../../tests/fixtures/chat-node.ts';
import { createBuiltinEngine } from '../../../tests/fixtures/engines.ts';
import type { Engine } from '../../engine/engine.ts';
import { EngineError } from '../../engine/error.ts';
import type { ChatPiece } from '../../models/chat.ts';

const { model, watched } = await loadChatInNode({ context: 256 });
const tiny = chatEntry([]);
const asked: string[] = [];
const engine: Engine = {
  ...createBuiltinEngine(registry),
  async chat(request, signal) {
    asked.push(request.model);
    const { head, chunks } = await model.chat(request, signal);
    const breaks = request.messages.at(-1)?.content === 'Break.';
    return { head: { ...head, model: tiny.id, device: 'native' }, chunks: breaks ? broken() : chunks };
  },
};

async function* broken(): AsyncGenerator<ChatPiece> {
  yield { text: 'Br', tokens: 1 };
  throw new EngineError('model_failed', 'The model has failed.');
}

const ask = askHandler({ engine, registry: { ...registry, chatModels: [tiny] } });
const client = new OpenAI({
  apiKey: 'none',
  baseURL: 'http://localhost/v1',
  maxRetries: 0,
  fetch: (url, init) => ask(new URL(String(url)).pathname, init as RequestInit),
});
const HELLO = { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hello there' }], temperature: 0 };

test('the official client is answered, whole, with what it cost', async () => {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'developer', content: 'Be brief.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Hello ' },
          { type: 'text', text: 'there' },
        ],
      },
    ],
    temperature: 0,
  });
  expect(answer).toMatchObject({
    id: expect.stringMatching(/^chatcmpl-/),
    object: 'chat.completion',
    model: 'tiny-chat',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: 'Hello there', refusal: null },
        finish_reason: 'stop',
        logprobs: null,
      },
    ],
    usage: { prompt_tokens: 46, completion_tokens: 8, total_tokens: 54 },
  });
  expect(asked.at(-1)).toBe('auto');
});

test('a stream tells the role, pieces, the end and, when asked, what it cost', async () => {
  const stream = await client.chat.completions.create({
    ...{ model: 'tiny-chat', temperature: 0, stream: true, stream_options: { include_usage: true } },
    messages: [{ role: 'user', content: 'Hello there' }],
    max_tokens: 5,
  });
  const chunks: OpenAI.ChatCompletionChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(new Set(chunks.map(({ id, created, model: name }) => `${id} ${created} ${name}`)).size).toBe(1);
  expect(chunks.map(({ choices: [choice] }) => choice?.delta)).toEqual([
    { role: 'assistant', content: '' },
    ...['H', 'e', 'l', 'l'].map((content) => ({ content })),
    { content: 'o' },
    {},
    undefined,
  ]);
  expect(chunks.map(({ choices: [choice] }) => choice?.finish_reason).filter(Boolean)).toEqual(['length']);
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 5 } });
  const plain = await postJson(ask, '/v1/chat/completions', { ...HELLO, stream: true });
  expect(plain.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const lines = (await plain.text()).split('\n\n');
  expect(lines.slice(-2)).toEqual(['data: [DONE]', '']);
  expect(lines.join('')).not.toContain('usage');
});

test('a client that leaves ends the work, and others are answered', async () => {
  const stream = await client.chat.completions.create({
    ...{ model: 'auto', temperature: 0, stream: true },
    messages: [{ role: 'user', content: 'word '.repeat(20) }],
  });
  for await (const { choices } of stream) if (choices[0]?.delta.content === 'w') break;
  const before = watched.runs('input_ids').length;
  const next = await readJson(await postJson(ask, '/v1/chat/completions', HELLO));
  expect(next).toMatchObject({ choices: [{ message: { content: 'Hello there' } }] });
  // The prompt in two steps, and one a token: " the" is one. Nothing of the other.
  expect(watched.runs('input_ids').length - before).toBe(2 + 8);
  expect(watched.held()).toBe(0);
});

test('a failure on the way is told as JSON, and nothing says that all is done', async () => {
  const body = { ...HELLO, messages: [{ role: 'user', content: 'Break.' }] };
  const streamed = await postJson(ask, '/v1/chat/completions', { ...body, stream: true });
  const text = await streamed.text();
  expect(text).toContain('"content":"Br"');
  expect(text).not.toContain('[DONE]');
  expect(JSON.parse(text.trim().split('\n\n').at(-1)?.slice('data: '.length) ?? '')).toEqual({
    error: { message: 'The model has failed.', type: 'server_error', param: null, code: 'model_failed' },
  });
  const read = async () => {
    const messages = [{ role: 'user' as const, content: 'Break.' }];
    for await (const _ of await client.chat.completions.create({ model: 'auto', messages, stream: true }));
  };
  await expect(read()).rejects.toThrow('The model has failed.');
  expect(await readError(await postJson(ask, '/v1/chat/completions', body))).toMatchObject({ status: 500 });
});

type Wanted = { status?: number; param: string | null; code?: string; message?: RegExp };

test.each<[string, object, Wanted]>([
  ['no model', { model: undefined }, { param: 'model', code: 'missing_required_parameter' }],
  ['no messages', { messages: undefined }, { param: 'messages', code: 'missing_required_parameter' }],
  ['none in the list', { messages: [] }, { param: 'messages' }],
  ['an unknown role', { messages: [{ role: 'wizard', content: 'x' }] }, { param: 'messages.0.role' }],
  [
    'a picture',
    {
      messages: [
        { role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,' } }] },
      ],
    },
    { param: 'messages.0.content.0.type', message: /image_url.*text only/ },
  ],
  ['a tool that has answered', { messages: [{ role: 'tool', content: 'x' }] }, { param: 'messages.0.role' }],
  ['two answers', { n: 2 }, { param: 'n' }],
  ['JSON wanted', { response_format: { type: 'json_object' } }, { param: 'response_format.type' }],
  ['tools', { tools: [{ type: 'function' }] }, { param: 'tools', message: /tool_choice/ }],
  ['five stops', { stop: ['a', 'b', 'c', 'd', 'e'] }, { param: 'stop' }],
  ['too hot', { temperature: 2.1 }, { param: 'temperature' }],
  ['half a token', { max_tokens: 0.5 }, { param: 'max_tokens' }],
  ['sound wanted', { modalities: ['text', 'audio'] }, { param: 'modalities.1', message: /audio\/speech/ }],
  ['an unknown model', { model: 'nobody' }, { status: 404, param: 'model', code: 'model_not_found' }],
  ['a model that speaks', { model: 'gpt-4o-mini-tts' }, { status: 404, param: 'model', message: /answer/ }],
  [
    'more than it can read',
    { messages: [{ role: 'user', content: 'x'.repeat(300) }] },
    { param: 'messages', code: 'context_length_exceeded', message: /256 tokens.*3\d\d tokens/ },
  ],
])('%s is refused in words', async (_, change, { message, ...wanted }) => {
  const answer = await postJson(ask, '/v1/chat/completions', { ...HELLO, ...change });
  const error = await readError(answer);
  expect(error).toMatchObject({ status: 400, ...wanted });
  expect(error.message).toMatch(message ?? /./);
});

test('what clients send beside it is taken', async () => {
  const answer = await postJson(ask, '/v1/chat/completions', {
    ...HELLO,
    ...{ user: 'me', stop: null, tools: [], n: 1, max_tokens: -1, seed: 3, logit_bias: {}, store: false },
    ...{ temperature: '0', response_format: { type: 'text' }, stream: false, parallel_tool_calls: true },
  });
  expect(await readJson(answer)).toMatchObject({ choices: [{ message: { content: 'Hello there' } }] });
});

test('the list of models has it, with its kind', async () => {
  const { data } = (await readJson(await ask('/v1/models'))) as { data: { id: string; lector?: object }[] };
  expect(data.find(({ id }) => id === 'tiny-chat')?.lector).toMatchObject({
    kind: 'chat',
    name: 'Tiny Chat',
  });
  expect(await readJson(await ask('/v1/models/tiny-chat'))).toMatchObject({ id: 'tiny-chat', voices: [] });
});
