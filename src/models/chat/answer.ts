import type { ChatPiece, ChatRequest } from '../chat.ts';
import { nextTask } from '../next-task.ts';
import { randomNumbers } from '../random.ts';
import { chooseToken, samplingOf } from './choose-token.ts';
import type { LanguageModel } from './model.ts';
import { Reading } from './reading.ts';
import { StopTexts } from './stop-texts.ts';
import { TextPieces } from './text-pieces.ts';

/** How many tokens of a prompt are read in one step: so long a request that is cancelled goes on. */
const STEP_TOKENS = 128;

interface Asked {
  request: ChatRequest;
  prompt: readonly number[];
  signal: AbortSignal;
}

/**
 * Answers a prompt, piece by piece. Ends by a token that ends texts or a text of `stop` (`stop`), or where as many tokens have
 * come as are wanted, or as there is room for (`length`). Throws the signal's reason within one step.
 */
export async function* answer(
  { session, shapes, tokenizer, config }: LanguageModel,
  { request, prompt, signal }: Asked,
): AsyncGenerator<ChatPiece> {
  const most = Math.min(request.maxTokens ?? Number.POSITIVE_INFINITY, config.context - prompt.length);
  const sampling = samplingOf(request, config.defaults);
  const random = request.seed === undefined ? Math.random : randomNumbers(Math.abs(request.seed));
  const pieces = new TextPieces(tokenizer.decode);
  const stops = new StopTexts(request.stop ?? []);
  const reading = new Reading(session, shapes);
  const said: number[] = [];
  try {
    await readPrompt(reading, prompt, signal);
    let token = prompt.at(-1) ?? 0;
    while (true) {
      const scores = await reading.next(token);
      token = chooseToken(scores, { prompt, answer: said, sampling, random });
      if (config.ends.has(token)) {
        yield { text: stops.push(pieces.rest()) + stops.rest(), tokens: said.length, finish: 'stop' };
        return;
      }
      said.push(token);
      const text = stops.push(pieces.push(token));
      if (stops.isFound) {
        yield { text, tokens: said.length, finish: 'stop' };
        return;
      }
      if (said.length >= most) {
        const rest = stops.push(pieces.rest());
        const finish = stops.isFound ? 'stop' : 'length';
        yield { text: text + rest + stops.rest(), tokens: said.length, finish };
        return;
      }
      if (text !== '') yield { text, tokens: said.length };
      await nextTask();
      signal.throwIfAborted();
    }
  } finally {
    reading.dispose();
  }
}

/** Reads all but the last token, whose scores are wanted. */
async function readPrompt(reading: Reading, prompt: readonly number[], signal: AbortSignal): Promise<void> {
  for (let at = 0; at < prompt.length - 1; at += STEP_TOKENS) {
    await nextTask();
    signal.throwIfAborted();
    await reading.read(prompt.slice(at, Math.min(at + STEP_TOKENS, prompt.length - 1)));
  }
}
