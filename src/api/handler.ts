import { Hono } from 'hono';
import { ApiError, errorResponse, toApiError } from './error.ts';
import { deleteModel, downloadModel, listModels, retrieveModel } from './models.ts';
import type { ApiOptions } from './options.ts';
import { answerPhonemize } from './phonemize.ts';
import { answerSpeech } from './speech.ts';
import { answerCombineVoices } from './stored-voices/combine-voices.ts';
import {
  answerConsent,
  answerCreateConsent,
  answerDeleteConsent,
  answerListConsents,
  answerRenameConsent,
} from './stored-voices/consents.ts';
import { answerCreateVoice } from './stored-voices/create-voice.ts';
import { answerDeleteVoice } from './stored-voices/delete-voice.ts';
import { answerVoiceSample } from './stored-voices/sample.ts';
import { listVoices } from './voices.ts';

/** Answers one request; `client` is whoever sent it, as far as the host can tell clients apart. */
export type ApiHandler = (request: Request, client?: string) => Promise<Response>;

/**
 * The endpoint: OpenAI's speech API as one function of Web standards. A service worker, a tab and the relay
 * serve the same one; they differ in the engine that they pass in. It never throws and never rejects.
 */
export function createHandler(options: ApiOptions): ApiHandler {
  const app = new Hono<{ Bindings: { client: string } }>();
  app.onError((error) => errorResponse(toApiError(error)));
  app.notFound((context) => {
    const { method, path } = context.req;
    return errorResponse(new ApiError(404, `Invalid URL (${method} ${path})`, { code: 'unknown_url' }));
  });

  app.post('/v1/audio/speech', (context) =>
    answerSpeech(context.req.raw, { ...options, client: context.env.client }),
  );
  app.post('/v1/audio/phonemize', (context) => answerPhonemize(context.req.raw, options));
  app.get('/v1/audio/voices', async (context) => context.json(await listVoices(options)));
  app.post('/v1/audio/voices', (context) => answerCreateVoice(context.req.raw, options));
  app.post('/v1/audio/voices/combine', (context) => answerCombineVoices(context.req.raw, options));
  app.delete('/v1/audio/voices/:id', (context) => answerDeleteVoice(context.req.param('id'), options));
  app.get('/v1/audio/voices/:id/sample', (context) =>
    answerVoiceSample(context.req.raw, context.req.param('id'), { ...options, client: context.env.client }),
  );
  app.post('/v1/audio/voice_consents', (context) => answerCreateConsent(context.req.raw, options));
  app.get('/v1/audio/voice_consents', (context) => answerListConsents(context.req.raw, options));
  app.get('/v1/audio/voice_consents/:id', (context) => answerConsent(context.req.param('id'), options));
  app.post('/v1/audio/voice_consents/:id', (context) =>
    answerRenameConsent(context.req.raw, context.req.param('id'), options),
  );
  app.delete('/v1/audio/voice_consents/:id', (context) =>
    answerDeleteConsent(context.req.param('id'), options),
  );
  app.get('/v1/voices', async (context) => context.json(await listVoices(options)));
  app.get('/v1/models', async (context) => context.json(await listModels(options)));
  app.get('/v1/models/:id', async (context) =>
    context.json(await retrieveModel(context.req.param('id'), options)),
  );
  app.delete('/v1/models/:id', async (context) =>
    context.json(await deleteModel(context.req.param('id'), options)),
  );
  app.post('/v1/models/:id/download', (context) =>
    downloadModel(context.req.raw, context.req.param('id'), options),
  );
  app.get('/v1', (context) =>
    context.json({ name: 'Lector', version: options.version, endpoints: ENDPOINTS }),
  );
  app.get('/health', (context) => context.json({ status: 'ok', version: options.version }));
  for (const [path, methods] of Object.entries(ENDPOINTS)) app.all(path, () => wrongMethod(path, methods));

  return async (request, client = '') => {
    const response = await app.fetch(request, { client });
    response.headers.set('x-request-id', `req_${crypto.randomUUID().replaceAll('-', '')}`);
    return response;
  };
}

const ENDPOINTS = {
  '/v1/audio/speech': 'POST',
  '/v1/audio/phonemize': 'POST',
  '/v1/audio/voices': 'GET, POST',
  '/v1/audio/voices/combine': 'POST',
  '/v1/audio/voices/:id': 'DELETE',
  '/v1/audio/voices/:id/sample': 'GET',
  '/v1/audio/voice_consents': 'GET, POST',
  '/v1/audio/voice_consents/:id': 'GET, POST, DELETE',
  '/v1/voices': 'GET',
  '/v1/models': 'GET',
  '/v1/models/:id': 'GET, DELETE',
  '/v1/models/:id/download': 'POST',
  '/health': 'GET',
};

function wrongMethod(path: string, methods: string): Response {
  const response = errorResponse(
    new ApiError(405, `${path} answers ${methods} only.`, { code: 'method_not_allowed' }),
  );
  response.headers.set('allow', methods);
  return response;
}
