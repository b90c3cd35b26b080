import { z } from 'zod';
import { EngineError } from '../../engine/error.ts';
import { allowedMethods } from '../allowed-methods.ts';
import { answerDocs, answerOpenApi } from '../answer-documentation.ts';
import { type Call, type Route, route } from '../route.ts';

const fields = {
  status: z.literal('ok'),
  version: z.string().describe("Lector's version."),
};

/** Whether it works, and what it can do. All of them are open: they tell nothing of the user. */
export const SERVICE_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/health',
    tag: 'Service',
    summary: 'Whether the endpoint is there',
    isOpen: true,
    answers: { 'application/json': z.object(fields) },
    answer: ({ options: { version } }) => Response.json({ status: 'ok', version }),
  }),
  route({
    method: 'GET',
    path: '/readyz',
    tag: 'Service',
    summary: 'Whether somebody can speak',
    description: 'Status 200 when at least one model is ready, else 503 with `Retry-After`.',
    isOpen: true,
    answers: {
      'application/json': z.object({
        status: z.literal('ok'),
        models: z.array(z.string()).describe('The models that can speak now.'),
      }),
    },
    errors: [503],
    answer: answerReadiness,
  }),
  route({
    method: 'GET',
    path: '/v1/test',
    tag: 'Service',
    summary: 'As Kokoro-FastAPI has it',
    description: 'Clients that look for it then read `/v1/audio/voices` (wyoming_openai).',
    isOpen: true,
    answers: { 'application/json': z.object({ status: z.literal('ok') }) },
    answer: () => Response.json({ status: 'ok' }),
  }),
  route({
    method: 'GET',
    path: '/v1',
    tag: 'Service',
    summary: 'All addresses and their methods',
    isOpen: true,
    answers: {
      'application/json': z.object({
        name: z.string(),
        version: fields.version,
        endpoints: z.record(z.string(), z.string()).describe('The methods of each address.'),
      }),
    },
    answer: ({ options: { version }, routes }) =>
      Response.json({ name: 'Lector', version, endpoints: Object.fromEntries(allowedMethods(routes)) }),
  }),
  route({
    method: 'GET',
    path: '/',
    tag: 'Service',
    summary: 'Where everything is',
    description: 'For who asks with `Accept: application/json`; a browser gets the app at this address.',
    isOpen: true,
    answers: {
      'application/json': z.object({
        name: z.string(),
        ...fields,
        api: z.string().describe("The base address for OpenAI's clients."),
        documentation: z.string(),
        openapi: z.string(),
      }),
    },
    answer: describeService,
  }),
  route({
    method: 'GET',
    path: '/v1/openapi.json',
    tag: 'Service',
    summary: 'This documentation for programs: OpenAPI 3.1',
    isOpen: true,
    answers: { 'application/json': z.looseObject({ openapi: z.string() }) },
    answer: answerOpenApi,
  }),
  route({
    method: 'GET',
    path: '/v1/docs',
    tag: 'Service',
    summary: 'This documentation for people',
    isOpen: true,
    answers: { 'text/html': 'text' },
    answer: answerDocs,
  }),
];

/** Not under `/v1`: wyoming_openai takes a server with `/v1/readyz` for LocalAI, and then asks for no voices. */
async function answerReadiness({ options: { engine, registry } }: Call): Promise<Response> {
  const { models } = await engine.status();
  // Test tones are no speech.
  const speaking = models.filter(
    ({ id, state }) => state === 'ready' && registry.defaults.models.includes(id),
  );
  const ready = speaking.map(({ id }) => id);
  if (ready.length === 0) throw new EngineError('no_engine', 'No model is ready to speak.');
  return Response.json({ status: 'ok', models: ready });
}

function describeService({ request, options: { version } }: Call): Response {
  const at = (path: string) => new URL(path, request.url).href;
  return Response.json({
    name: 'Lector',
    status: 'ok',
    version,
    api: at('/v1'),
    documentation: at('/v1/docs'),
    openapi: at('/v1/openapi.json'),
  });
}
