import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, postSpeech, readEvents, readJson, registry } from '../../../tests/fixtures/ask.ts';
import { createBuiltinEngine, createToneEngine } from '../../../tests/fixtures/engines.ts';
import { ROUTES } from '../routes.ts';
import { speechEventSchema } from '../speech-event-schema.ts';
import type { OpenApiDocument, Operation, Schema } from './types.ts';

// Examples of routes that store something are tried too.
const folder = mkdtempSync(join(tmpdir(), 'lector-document-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ask = askHandler({ engine: createBuiltinEngine(registry), voices: createVoiceFolder(folder) });
const document = await readJson<OpenApiDocument>(await ask('/v1/openapi.json'));
const operations: [string, Operation][] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
);

/** Every object in the document. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone({ ...document }));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  const { paths: _, ...broken } = document;
  expect((await validator.validate({ ...broken, info: {} })).valid, 'it would find a mistake').toBe(false);
});

test('every reference leads somewhere', () => {
  const references = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) {
    const keys = reference.replace(/^#\//, '').split('/');
    const found = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      document,
    );
    expect(found, reference).toBeTypeOf('object');
  }
});

test('every route is in it once, under a name and a chapter of its own', () => {
  expect(operations).toHaveLength(ROUTES.length);
  const names = operations.map(([, { operationId }]) => operationId);
  expect(new Set(names).size).toBe(names.length);
  const shapes = new Set(Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}')));
  expect(shapes.size, 'paths that differ only in the name of a parameter').toBe(
    Object.keys(document.paths).length,
  );
  const chapters = document.tags.map(({ name }) => name);
  for (const [name, { tags, summary }] of operations) {
    expect(chapters, name).toEqual(expect.arrayContaining(tags));
    expect(summary, name).toMatch(/\S/);
  }
});

test('every parameter and every field of a body is described', () => {
  for (const [name, { parameters = [], requestBody }] of operations) {
    for (const parameter of parameters)
      expect(parameter.description, `${name} ${parameter.name}`).toMatch(/\S/);
    for (const { schema } of Object.values(requestBody?.content ?? {})) {
      const { properties = {} } = resolve(schema ?? {});
      expect(Object.keys(properties).length, name).toBeGreaterThan(0);
      for (const [field, value] of Object.entries(properties)) {
        expect((value as Schema).description, `${name} ${field}`).toMatch(/\S/);
      }
    }
  }
});

test("a speech request has OpenAI's fields, and only input and model are required", () => {
  const { schema = {} } =
    document.paths['/v1/audio/speech']?.post?.requestBody?.content['application/json'] ?? {};
  const { properties = {}, required } = resolve(schema);
  expect(Object.keys(properties)).toEqual(
    expect.arrayContaining([
      'model',
      'input',
      'voice',
      'instructions',
      'response_format',
      'speed',
      'stream_format',
    ]),
  );
  expect([...(required ?? [])].sort()).toEqual(['input', 'model']);
  const answers = document.paths['/v1/audio/speech']?.post?.responses['200'];
  expect(Object.keys((answers && 'content' in answers && answers.content) || {})).toEqual(
    expect.arrayContaining([
      'audio/mpeg',
      'audio/ogg',
      'audio/aac',
      'audio/flac',
      'audio/wav',
      'audio/pcm',
      'text/event-stream',
    ]),
  );
});

test('every example is taken by the schema that it stands beside', () => {
  const bodies = ROUTES.flatMap(({ path, body, otherBodies = [] }) =>
    [...(body ? [body] : []), ...otherBodies].flatMap(({ schema, examples }) =>
      Object.values(examples).map((example) => ({ path, schema, example })),
    ),
  );
  expect(bodies.length).toBeGreaterThan(2);
  for (const { path, schema, example } of bodies) {
    expect(schema.safeParse(withFiles(example)).success, path).toBe(true);
  }
});

test('a voice is stored from a form or from JSON', () => {
  const taken = document.paths['/v1/audio/voices']?.post?.requestBody?.content;
  const fields = Object.entries(taken ?? {}).map(([type, { schema }]) => [
    type,
    Object.keys(schema?.properties ?? {}),
  ]);
  expect(Object.fromEntries(fields)).toEqual({
    'multipart/form-data': ['name', 'audio_sample', 'consent'],
    'application/json': ['name', 'mix'],
  });
});

test('every route answers, and with what the document says', async () => {
  for (const route of ROUTES) {
    const { method, path, body, answers, errors = [] } = route;
    const example = body && Object.values(body.examples)[0];
    const isJson = body && !body.type;
    const response = await ask(path.replace(/:\w+/g, 'tts-1'), {
      method,
      ...(isJson && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(example) }),
    });
    const name = `${method} ${path}`;
    if (response.status !== 200) {
      const { error } = await readJson(response);
      expect([...errors, 400, 415], name).toContain(response.status);
      expect(error.code, name).not.toBe('unknown_url');
      continue;
    }
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    expect(Object.keys(answers), name).toContain(type);
    const content = answers[type];
    if (content instanceof z.ZodType && type === 'application/json') {
      expect(content.safeParse(await response.json()).error, name).toBeUndefined();
    } else expect((await response.arrayBuffer()).byteLength, name).toBeGreaterThan(0);
  }
});

test('the events of speech have the shapes that the document gives, to the last field', async () => {
  const engines = [createBuiltinEngine(registry), createToneEngine({ segments: 3, failAt: 2 })];
  for (const engine of engines) {
    const response = await postSpeech(askHandler({ engine }), {
      model: 'gpt-4o-mini-tts',
      input: 'One two. Three.',
      stream_format: 'sse',
    });
    const events = readEvents(await response.text());
    expect(events.length).toBeGreaterThan(1);
    for (const event of events) expect(speechEventSchema.parse(event)).toEqual(event);
  }
});

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? (document.components.schemas[name] ?? {}) : schema;
}

/** What curl would send for an example of a form: `@me.wav` stands for a file. */
function withFiles(example: object): object {
  const fields = Object.entries(example).map(([name, value]) => {
    const isFile = typeof value === 'string' && value.startsWith('@');
    return [name, isFile ? new File(['…'], value.slice(1)) : value];
  });
  return Object.fromEntries(fields);
}
