import { z } from 'zod';
import { modelId } from '../../models/registry.ts';
import {
  audioModelListSchema,
  deletedModelSchema,
  downloadEventSchema,
  modelListSchema,
  modelSchema,
  oneModelSchema,
  unloadedModelSchema,
} from '../model-schema.ts';
import { deleteModel, downloadModel, listModels, retrieveModel, unloadModel } from '../models.ts';
import { addModel, addModelSchema, catalogueSchema, forgetModel, listCatalogue } from '../own-models.ts';
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
    method: 'POST',
    path: '/v1/models',
    tag: 'Models',
    summary: 'Add a model of Hugging Face',
    description:
      'Its family is told from what the repository holds, its files are pinned to their hashes at the newest commit, ' +
      'and from then on it is in every list, under the id that the answer has. Nothing is downloaded yet. ' +
      '422 says what the repository looks like and what is missing; 409 that it was added before.',
    body: {
      schema: addModelSchema,
      examples: {
        plain: { repo: 'onnx-community/Kokoro-82M-v1.0-ONNX' },
        part: { repo: 'rhasspy/piper-voices', path: 'en_US-lessac-medium' },
      },
    },
    status: 201,
    answers: { 'application/json': modelSchema },
    errors: [404, 409, 422, 502, 507],
    answer: async ({ request, options }) => Response.json(await addModel(request, options), { status: 201 }),
  }),
  route({
    method: 'GET',
    path: '/v1/models/catalogue',
    tag: 'Models',
    summary: 'Models that can be added',
    description:
      'With what their publishers say of them. `repo`, `revision` and `path` are what `POST /v1/models` takes.',
    isOpen: true,
    answers: { 'application/json': catalogueSchema },
    answer: async ({ options }) => Response.json(await listCatalogue(options)),
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
      const speaks = modelId(options.registry, id) !== undefined;
      const voices = speaks ? await voicesOf({ model: id, all: false }, options) : [];
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
    query: z.object({
      entry: z
        .enum(['true', 'false'], 'must be true or false')
        .optional()
        .describe(
          '`true`: a model that was added here also leaves the list, whether it was downloaded or not.',
        ),
    }),
    answers: { 'application/json': deletedModelSchema },
    errors: [400, 404, 409, 503],
    answer: async ({ path: { id }, query: { entry }, options }) =>
      Response.json(await (entry === 'true' ? forgetModel : deleteModel)(id, options)),
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
