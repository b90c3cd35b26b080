import type { z } from 'zod';
import type { Stream } from '../../engine/engine.ts';
import type { ChatInfo, ChatPiece } from '../../models/chat.ts';
import { readJson } from '../body.ts';
import { ApiError } from '../error.ts';
import type { CallOptions } from '../route.ts';
import { eventStream, stopWith } from '../sse.ts';
import type { chunkSchema, completionSchema } from './answer-schema.ts';
import { readChatBody } from './body.ts';

type Completion = z.infer<typeof completionSchema>;
type Chunk = z.infer<typeof chunkSchema>;

/** `POST /v1/chat/completions`: whole, or as events once the engine has accepted. */
export async function answerChat(
  request: Request,
  { engine, registry }: Pick<CallOptions, 'engine' | 'registry'>,
): Promise<Response> {
  const body = readChatBody(await readJson(request), registry);
  const stop = stopWith(request);
  const answer = await engine.chat(body.request, stop.signal);
  const headers = { 'x-model': answer.head.model, 'x-device': answer.head.device };
  if (!body.isStream) return Response.json(await wholeCompletion(answer), { headers });
  return eventStream(chunksOf(answer, body.withUsage), { stop, ending: '[DONE]' }, headers);
}

async function wholeCompletion({ head, chunks }: Stream<ChatInfo, ChatPiece>): Promise<Completion> {
  let content = '';
  let last: ChatPiece | undefined;
  for await (const piece of chunks) {
    content += piece.text;
    last = piece;
  }
  const choice = {
    index: 0,
    message: { role: 'assistant' as const, content, refusal: null },
    finish_reason: finishOf(last),
    logprobs: null,
  };
  return { ...signature(head), object: 'chat.completion', choices: [choice], usage: usageOf(head, last) };
}

/** OpenAI's order: the role, the pieces, why it ended, and how much it was. */
async function* chunksOf(
  { head, chunks }: Stream<ChatInfo, ChatPiece>,
  withUsage: boolean,
): AsyncGenerator<Chunk> {
  const common = { ...signature(head), object: 'chat.completion.chunk' as const };
  const usage = withUsage && { usage: null };
  const chunk = (
    delta: Chunk['choices'][number]['delta'],
    finish: 'stop' | 'length' | null = null,
  ): Chunk => {
    return { ...common, choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }], ...usage };
  };
  yield chunk({ role: 'assistant', content: '' });
  let last: ChatPiece | undefined;
  for await (const piece of chunks) {
    last = piece;
    if (piece.text !== '') yield chunk({ content: piece.text });
  }
  yield chunk({}, finishOf(last));
  if (withUsage) yield { ...common, choices: [], usage: usageOf(head, last) };
}

function signature({ model }: ChatInfo): Pick<Completion, 'id' | 'created' | 'model'> {
  const id = `chatcmpl-${crypto.randomUUID().replaceAll('-', '')}`;
  return { id, created: Math.floor(Date.now() / 1000), model };
}

function finishOf(last: ChatPiece | undefined): 'stop' | 'length' {
  if (last?.finish) return last.finish;
  throw new ApiError(500, 'The answer broke off.', { code: 'model_failed' });
}

function usageOf({ promptTokens }: ChatInfo, last: ChatPiece | undefined): Completion['usage'] {
  const tokens = last?.tokens ?? 0;
  return { prompt_tokens: promptTokens, completion_tokens: tokens, total_tokens: promptTokens + tokens };
}
