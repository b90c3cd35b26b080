import { z } from 'zod';
import type { ChatRequest } from '../../models/chat.ts';
import type { Registry } from '../../models/registry/schema.ts';
import { booleanField } from '../boolean-field.ts';
import { numberField, writtenNumber } from '../number-field.ts';
import { parseWith } from '../parse-with.ts';
import { messagesField } from './messages.ts';
import { settleChatModel } from './model-name.ts';

/** A checked body of `POST /v1/chat/completions`. */
export interface ChatBody {
  request: ChatRequest;
  /** The model as it was asked for. */
  isStream: boolean;
  /** A last chunk tells how many tokens it all was. */
  withUsage: boolean;
}

const MOST_STOPS = 4;
const stopText = z.string('must be text').max(1000, 'must have at most 1000 characters');

/** As llama.cpp and LM Studio have it, -1 stands for as many as there is room for. */
const tokenCount = writtenNumber().refine(
  (count) => Number.isInteger(count) && (count > 0 || count === -1),
  'must be a whole number above 0',
);

/**
 * OpenAI's `CreateChatCompletionRequest`, as far as a small model can follow. What would change the answer and can't be done
 * is refused; what changes nothing (`user`, `store`, `metadata` …) is taken.
 */
export const chatSchema = z.object({
  model: z
    .string({
      error: ({ input }) => (input === undefined ? 'you must provide a model parameter' : 'must be text'),
    })
    .trim()
    .min(1, 'you must provide a model parameter')
    .describe(
      "A chat model's id, `auto`, or one of OpenAI's names (`gpt-…`), which stand for the best one here.",
    ),
  messages: messagesField,
  stream: booleanField().nullish().describe('`true`: events, a piece of the answer each.'),
  stream_options: z
    .object({
      include_usage: booleanField().nullish().describe('A last chunk without choices tells the usage.'),
    })
    .nullish()
    .describe('For streams.'),
  max_completion_tokens: tokenCount
    .nullish()
    .describe('The most tokens of the answer; as many as there is room for when left out.'),
  max_tokens: tokenCount.nullish().describe('The older name of the same.'),
  temperature: numberField(0, 2)
    .nullish()
    .describe("How freely words are chosen, 0 to 2; 0 takes the likeliest. The model's own when left out."),
  top_p: numberField(0, 1)
    .nullish()
    .describe('Chooses among the likeliest words that together are as likely as this.'),
  seed: writtenNumber()
    .refine(Number.isSafeInteger, 'must be a whole number')
    .nullish()
    .describe('The same seed gives the same answer on the same device.'),
  stop: z
    .union(
      [stopText, z.array(stopText).max(MOST_STOPS, `must be at most ${MOST_STOPS} texts`)],
      `must be a text, or a list of at most ${MOST_STOPS}`,
    )
    .nullish()
    .describe('Where one of these texts would come, the answer ends.'),
  frequency_penalty: numberField(-2, 2).nullish().describe('Against words that were used often, -2 to 2.'),
  presence_penalty: numberField(-2, 2).nullish().describe('Against words that were used at all, -2 to 2.'),
  n: z.literal(1, 'must be 1: one answer at a time is given here').nullish().describe('1 only.'),
  response_format: z
    .looseObject({
      type: z.literal('text', 'must be "text": answers of a given form can\'t be promised here'),
    })
    .nullish()
    .describe('`{"type": "text"}` only.'),
  tools: z
    .array(z.unknown())
    .nullish()
    .describe('Only with `tool_choice: "none"`: no model here calls tools.'),
  tool_choice: z.unknown().optional().describe('`none`: tools are not to be called.'),
  functions: z
    .array(z.unknown())
    .max(0, "can't be called: no model here calls tools")
    .nullish()
    .describe('The older name of `tools`.'),
  modalities: z
    .array(z.literal('text', 'must be "text": send the answer to /v1/audio/speech to hear it'))
    .nullish()
    .describe('`["text"]` only.'),
  logprobs: booleanField()
    .refine((wanted) => !wanted, 'must be false: likelihoods are not told here')
    .nullish()
    .describe('`false` only.'),
  logit_bias: z
    .record(z.string(), z.unknown())
    .refine((bias) => Object.keys(bias).length === 0, "must be empty: single tokens can't be weighed here")
    .nullish()
    .describe('Empty only.'),
});

/** `tools` hangs on another field. */
const checkedSchema = chatSchema.refine(
  ({ tools, tool_choice: choice }) => !tools?.length || choice === 'none',
  {
    error: 'can\'t be called: no model here calls tools. Leave them out, or send tool_choice: "none"',
    path: ['tools'],
  },
);

/** Checks a body. Throws an `ApiError` that names the field at fault. */
export function readChatBody(json: unknown, registry: Registry): ChatBody {
  const fields = parseWith(checkedSchema, json);
  const most = fields.max_completion_tokens ?? fields.max_tokens ?? -1;
  const stop = [fields.stop ?? []].flat().filter((text) => text !== '');
  return {
    request: {
      model: settleChatModel(registry, fields.model),
      messages: fields.messages,
      ...(most > 0 && { maxTokens: most }),
      temperature: fields.temperature ?? undefined,
      topP: fields.top_p ?? undefined,
      seed: fields.seed ?? undefined,
      frequencyPenalty: fields.frequency_penalty ?? undefined,
      presencePenalty: fields.presence_penalty ?? undefined,
      ...(stop.length > 0 && { stop }),
    },
    isStream: fields.stream ?? false,
    withUsage: fields.stream_options?.include_usage ?? false,
  };
}
