import { EngineError } from '../../engine/error.ts';
import type { ChatModel, ChatPiece, ChatRequest } from '../chat.ts';
import type { OnnxSession } from '../onnx/session.ts';
import { answer } from './answer.ts';
import type { CacheShape } from './caches.ts';
import type { ChatConfig } from './config.ts';
import type { ChatTokenizer } from './tokenizer.ts';
import { createTurns } from './turns.ts';

export interface LanguageModel {
  session: OnnxSession;
  shapes: readonly CacheShape[];
  tokenizer: ChatTokenizer;
  /** `context` is the most tokens of a conversation with its answer. */
  config: ChatConfig & { context: number };
}

/** A language model as one that answers. */
export function createChatModel(model: LanguageModel): ChatModel {
  const { tokenizer, config } = model;
  const turns = createTurns();
  return {
    async chat(request, signal) {
      const prompt = tokenizer.prompt(request.messages);
      if (prompt.length >= config.context) throw tooLong(prompt.length, config.context);
      return { head: { promptTokens: prompt.length }, chunks: inTurn(request, prompt, signal) };
    },
  };

  async function* inTurn(
    request: ChatRequest,
    prompt: readonly number[],
    signal: AbortSignal,
  ): AsyncGenerator<ChatPiece> {
    const leave = await turns.wait(signal);
    try {
      yield* answer(model, { request, prompt, signal });
    } finally {
      leave();
    }
  }
}

/** In the words of OpenAI, which clients look for. */
function tooLong(tokens: number, context: number): EngineError {
  const message =
    `This model's maximum context length is ${context} tokens. However, your messages resulted in ${tokens} tokens. ` +
    'Please reduce the length of the messages.';
  return new EngineError('context_length_exceeded', message);
}
