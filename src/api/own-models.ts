import { z } from 'zod';
import { REPO_NAME } from '../models/detect/hub.ts';
import { CATALOGUE } from '../models/own/catalogue.ts';
import type { OwnModels } from '../models/own/own-models.ts';
import { readJson } from './body.ts';
import { ApiError } from './error.ts';
import type { ModelObject } from './model-schema.ts';
import { retrieveModel } from './models.ts';
import type { ApiOptions } from './options.ts';
import { parseWith } from './parse-with.ts';

const name = (what: string) =>
  z.string('must be text').regex(/^\w[\w.-]*$/, `must be ${what}: letters, digits, ". _ -"`);

export const addModelSchema = z.object({
  repo: z
    .string('must be text')
    .regex(REPO_NAME, 'must be "owner/name", as on Hugging Face')
    .describe('`owner/name` on the hub.')
    .meta({ examples: ['onnx-community/Kokoro-82M-v1.0-ONNX'] }),
  revision: name('a branch, tag or commit')
    .optional()
    .describe('A branch, tag or commit; the newest when left out.'),
  path: z
    .string('must be text')
    .regex(/^\w[\w.-]*(\/\w[\w.-]*)*$/, 'must be the name of a part, such as "en_US-lessac-medium"')
    .optional()
    .describe('Which model, where a repository holds several: a Piper voice, a language of Pocket TTS.'),
});

export const catalogueSchema = z.object({
  object: z.literal('list'),
  data: z.array(
    z
      .object({
        name: z.string(),
        repo: z.string(),
        revision: z.string().optional(),
        path: z.string().optional(),
        kind: z.enum(['speech', 'transcription', 'chat']),
        licence: z.string(),
        megabytes: z.number().describe('Of what is downloaded, roughly.'),
        languages: z.array(z.string()),
        clones: z.boolean().describe('Whether it speaks with recorded voices.'),
        needs_gpu: z.boolean().describe('Whether it is too slow without a graphics card.'),
        strength: z.string().describe('Why one would take it, in a word.'),
        id: z.string().nullable().describe('Its id here, once it has been added.'),
      })
      .meta({ id: 'CatalogueModel' }),
  ),
});

/** `POST /v1/models`: adds a model of the hub; nothing is downloaded yet. */
export async function addModel(request: Request, options: ApiOptions): Promise<ModelObject> {
  const { repo, revision, path } = parseWith(addModelSchema, await readJson(request));
  const address = { repo, ...(revision && { revision }), ...(path && { part: path }) };
  const { entry } = await requireOwn(options).add(address, request.signal);
  return retrieveModel(entry.id, options);
}

/** `GET /v1/models/catalogue`: what can be added by one request. */
export async function listCatalogue({ ownModels }: ApiOptions): Promise<z.infer<typeof catalogueSchema>> {
  const own = (await ownModels?.list()) ?? [];
  const idOf = (repo: string, part: string | undefined) =>
    own.find((model) => model.entry.weights?.repo === repo && model.part === part)?.entry.id ?? null;
  return {
    object: 'list',
    data: CATALOGUE.map(
      ({ name, repo, revision, part, purpose, license, megabytes, languages, ...more }) => ({
        name,
        repo,
        ...(revision && { revision }),
        ...(part && { path: part }),
        kind: purpose,
        licence: license,
        megabytes,
        languages: [...languages],
        clones: more.clones ?? false,
        needs_gpu: more.needsGpu ?? false,
        strength: more.strength,
        id: idOf(repo, part),
      }),
    ),
  };
}

/** Forgets a model that was added here, after its weights were removed. */
export async function forgetModel(id: string, options: ApiOptions): Promise<object> {
  const own = requireOwn(options);
  const known = (await own.list()).find(({ entry }) => entry.id === id.toLowerCase());
  if (!known) {
    const model = await retrieveModel(id, options);
    throw new ApiError(400, `'${model.id}' was not added here, so it stays in the list.`, {
      param: 'entry',
      code: 'unsupported',
    });
  }
  await options.engine.remove(known.entry.id);
  await own.remove(known.entry.id);
  return { id: known.entry.id, object: 'model', deleted: true };
}

function requireOwn({ ownModels }: ApiOptions): OwnModels {
  if (ownModels) return ownModels;
  throw new ApiError(400, 'Models can not be added here.', { code: 'unsupported' });
}
