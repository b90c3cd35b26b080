import { z } from 'zod';

const finish = z
  .enum(['stop', 'length'])
  .describe('`length`: as many tokens as were asked for, or had room.');

const usageSchema = z
  .object({
    prompt_tokens: z.int().describe('Of the conversation, as the model reads it.'),
    completion_tokens: z.int().describe('Of the answer.'),
    total_tokens: z.int().describe('Their sum.'),
  })
  .meta({ id: 'ChatUsage' });

const head = {
  id: z.string(),
  created: z.int().describe('Unix seconds.'),
  model: z.string().describe('The model that answers.'),
};

/** OpenAI's `CreateChatCompletionResponse`. */
export const completionSchema = z
  .object({
    ...head,
    object: z.literal('chat.completion'),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({ role: z.literal('assistant'), content: z.string(), refusal: z.null() }),
        finish_reason: finish,
        logprobs: z.null(),
      }),
    ),
    usage: usageSchema,
  })
  .meta({ id: 'ChatCompletion' });

/** OpenAI's `CreateChatCompletionStreamResponse`. */
export const chunkSchema = z
  .object({
    ...head,
    object: z.literal('chat.completion.chunk'),
    choices: z
      .array(
        z.object({
          index: z.int(),
          delta: z.object({ role: z.literal('assistant').optional(), content: z.string().optional() }),
          finish_reason: finish.nullable(),
          logprobs: z.null(),
        }),
      )
      .describe('Empty in the chunk that tells the usage.'),
    usage: usageSchema.nullish(),
  })
  .meta({
    id: 'ChatCompletionChunk',
    description: 'One `data:` line. `[DONE]` ends the stream, or an error.',
  });
