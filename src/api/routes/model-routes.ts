import { z } from 'zod';
import { modelId } from '../../models/registry.ts';
import {
  audioModelListSchema,
  deletedModelSchema,
  downloadEventSchema,
  modelListSchema,
  oneModelSchema,
  unloadedModelSchema,
} from '../model-schema.ts';
import { deleteModel, downloadModel, listModels, retrieveModel, unloadModel } from '../models.ts';
import { type Route, route } from '../route.ts';
import { voicesOf } from '../voices.ts';

const oneModel = z.object({
  id: z
    .string()
    .describe('A model id, or a name such as `tts-1` for the best one.')
    .meta({ examples: ['kokoro'] }),
});

/** What speaks: what is on this device, downloads, memory. */
export const MODEL_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/models',
    tag: 'Models',
    summary: 'The models, and the names that lead to them',
    isOpen: true,
    answers: { 'application/json': modelListSchema },
    answer: async ({ options }) => Response.json(await listModels(options)),
  }),
  route({
    method: 'GET',
    path: '/v1/audio/models',
    tag: 'Models',
    summary: 'The models, as Open WebUI asks for them',
    isOpen: true,
    answers: { 'application/json': audioModelListSchema },
    async answer({ options }) {
      const list = await listModels(options);
      return Response.json({ ...list, models: list.data });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/models/:id',
    tag: 'Models',
    summary: 'One model, with its voices',
    parameters: oneModel,
    answers: { 'application/json': oneModelSchema },
    errors: [404],
    async answer({ path: { id }, options }) {
      const model = await retrieveModel(id, options);
      const isSpeaker = modelId(options.registry, id) !== undefined;
      const voices = isSpeaker ? await voicesOf({ model: id, all: false }, options) : [];
      return Response.json({ ...model, voices });
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/models/:id',
    tag: 'Models',
    summary: "Remove a model's weights from this device",
    description:
      'By its own id only. 404 when nothing of it is on this device, as OpenAI answers for a model that is not there; 409 while somebody listens to it.',
    parameters: oneModel,
    answers: { 'application/json': deletedModelSchema },
    errors: [400, 404, 409, 503],
    answer: async ({ path: { id }, options }) => Response.json(await deleteModel(id, options)),
  }),
  route({
    method: 'POST',
    path: '/v1/models/:id/download',
    tag: 'Models',
    summary: "Download a model's weights",
    description: 'Progress comes as events. Leaving pauses; asking again goes on from there.',
    parameters: oneModel,
    answers: { 'text/event-stream': downloadEventSchema },
    errors: [404, 502, 503, 507],
    answer: ({ request, path: { id }, options }) => downloadModel(request, id, options),
  }),
  route({
    method: 'POST',
    path: '/v1/models/:id/unload',
    tag: 'Models',
    summary: "Give a model's memory back",
    description:
      'The next request for it loads it again. While it speaks, or something runs that can not go on elsewhere, ' +
      'this is 409. By itself an idle model is unloaded after some minutes.',
    parameters: oneModel,
    answers: { 'application/json': unloadedModelSchema },
    errors: [400, 404, 409, 503],
    answer: async ({ path: { id }, options }) => Response.json(await unloadModel(id, options)),
  }),
];
