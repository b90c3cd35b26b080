import type { ChatMessage } from '../../models/chat.ts';
import { apiFetch } from '../api.ts';
import { readEventData } from '../client/event-stream.ts';
import { ApiFailure, checkReply, failureOf, readKey, unreadable } from '../client/failure.ts';
import { keepServiceWorkerAwake } from '../client/keep-awake.ts';

/** Answers of a small model wander when they are long, or freely chosen. */
const MOST_TOKENS = 400;
const TEMPERATURE = 0.3;

/** Asks this page's endpoint for an answer, and gives it piece by piece. Leaving ends it. Throws an `ApiFailure`. */
export async function* streamAnswer(
  { model, messages }: { model: string; messages: readonly ChatMessage[] },
  signal: AbortSignal,
): AsyncGenerator<string> {
  const body = JSON.stringify({
    ...{ model, messages, stream: true, max_tokens: MOST_TOKENS, temperature: TEMPERATURE },
  });
  const headers = { 'content-type': 'application/json' };
  const reply = await checkReply(
    await apiFetch('/v1/chat/completions', { method: 'POST', headers, body, signal }),
  );
  if (!reply.body) throw unreadable('The model answered without a text');
  const letSleep = keepServiceWorkerAwake();
  let isWhole = false;
  try {
    for await (const data of readEventData(reply.body)) {
      const chunk: unknown = JSON.parse(data);
      if (readKey(chunk, 'error') !== undefined) throw failureOf(chunk, 500);
      const choices = readKey(chunk, 'choices');
      const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
      if (typeof readKey(choice, 'finish_reason') === 'string') isWhole = true;
      const text = readKey(readKey(choice, 'delta'), 'content');
      if (typeof text === 'string' && text !== '') yield text;
    }
  } finally {
    letSleep();
  }
  if (!isWhole) throw new ApiFailure('The answer broke off.', { code: 'stream_lost', status: reply.status });
}
