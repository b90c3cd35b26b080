import { answerChat } from '../chat/answer.ts';
import { chunkSchema, completionSchema } from '../chat/answer-schema.ts';
import { chatSchema } from '../chat/body.ts';
import { type Route, route } from '../route.ts';

const QUESTION = [{ role: 'user', content: 'Who wrote “A Tale of Two Cities”? Answer in one sentence.' }];

/** Answers in words, by a language model on this device. */
export const CHAT_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/chat/completions',
    tag: 'Chat',
    summary: 'Answer in words',
    description:
      "OpenAI's own route, by a small language model that was added to this device: `GET /v1/models` lists those of kind " +
      '`chat`. What it says may be wrong. It reads text only, gives one answer at a time and calls no tools; what would ' +
      'change an answer and can not be done is 400.\n\n' +
      'A conversation that is longer than the model can read is 400 with the code `context_length_exceeded`.',
    body: {
      schema: chatSchema,
      examples: {
        whole: { model: 'auto', messages: QUESTION, temperature: 0.2 },
        stream: { model: 'auto', messages: QUESTION, stream: true, stream_options: { include_usage: true } },
      },
    },
    answers: { 'application/json': completionSchema, 'text/event-stream': chunkSchema },
    headers: ['x-model', 'x-device'],
    errors: [404, 503],
    answer: ({ request, options }) => answerChat(request, options),
  }),
];
