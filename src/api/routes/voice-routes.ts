import { z } from 'zod';
import { modelId } from '../../models/registry.ts';
import { type Call, type Route, route } from '../route.ts';
import { stylesSchema, voiceAnswerSchema, voiceSchema, voicesQuery } from '../voice-schema.ts';
import { listStyles, listVoices, retrieveVoice } from '../voices.ts';

const modelOrVoice = z.object({
  id: z
    .string()
    .describe('A model id or name, or an id or name of a voice; where both are called so, the model.')
    .meta({ examples: ['tts-1'] }),
});

const described = { method: 'GET', tag: 'Voices', isOpen: true, query: voicesQuery } as const;

const NOTE =
  'OpenAI has no such list, so each client has its own idea of it. One answer serves those that read objects; ' +
  'the query switches to bare arrays and to lists of ids. Every `id` and `name` is taken as a `voice`.';

/** Lists of voices, at every address and in every shape that clients ask for. */
export const VOICE_ROUTES: readonly Route[] = [
  route({
    ...described,
    path: '/v1/audio/voices',
    summary: 'The voices that can speak now',
    description: NOTE,
    answers: { 'application/json': voiceAnswerSchema },
    errors: [404],
    answer: voices,
  }),
  route({
    ...described,
    path: '/v1/audio/voices/:id',
    summary: 'The voices of one model, or one voice',
    description: 'As SillyTavern asks for the voices of a model. The query counts for these only.',
    parameters: modelOrVoice,
    answers: { 'application/json': z.union([voiceAnswerSchema, voiceSchema]) },
    errors: [404],
    answer: async ({ path, query, options }) =>
      Response.json(
        modelId(options.registry, path.id)
          ? await listVoices({ ...query, model: path.id }, options)
          : await retrieveVoice(path.id, options),
      ),
  }),
  ...['/v1/voices', '/voices'].map((path) =>
    route({
      ...described,
      path,
      summary: 'The voices, at another address',
      description: 'The same as `/v1/audio/voices`.',
      answers: { 'application/json': voiceAnswerSchema },
      errors: [404],
      answer: voices,
    }),
  ),
  ...['/v1/styles', '/styles'].map((path) =>
    route({
      ...described,
      path,
      summary: 'The voices as styles',
      description: 'For clients that know the servers of Supertonic.',
      answers: { 'application/json': stylesSchema },
      errors: [404],
      answer: async ({ query, options }) => Response.json(await listStyles(query, options)),
    }),
  ),
];

async function voices({ query, options }: Call<unknown, z.infer<typeof voicesQuery>>): Promise<Response> {
  return Response.json(await listVoices(query, options));
}
