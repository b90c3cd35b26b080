import type { Method, Route } from '../route.ts';
import { errorAnswers } from './errors.ts';
import { headerComponents } from './headers.ts';
import { operationOf } from './operation.ts';
import { createSchemas } from './schemas.ts';
import { TAGS } from './tags.ts';
import type { OpenApiDocument } from './types.ts';

const ABOUT = `Text to speech that runs on this device, in OpenAI's shape: OpenAI's clients work unchanged, with any key or none.

A page that Lector's service worker serves, and the relay on localhost, answer the same routes. HEAD works wherever GET does. Unknown fields are ignored. A page has the API for itself; other programs reach it through the relay.`;

/** The OpenAPI 3.1 document of a table of routes, from the schemas that check requests. */
export function openApiDocument(routes: readonly Route[], version: string): OpenApiDocument {
  const schemas = createSchemas();
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes) {
    const path = (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {});
    path[route.method.toLowerCase() as Lowercase<Method>] = operationOf(route, schemas);
  }
  const used = new Set(routes.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lector',
      version,
      summary: "Speech on this device, by OpenAI's API",
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Whoever serves this document' }],
    security: [{}, { key: [] }, { elevenLabsKey: [] }],
    tags: Object.entries(TAGS)
      .filter(([name]) => used.has(name as keyof typeof TAGS))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      responses: errorAnswers(schemas),
      headers: headerComponents(),
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'Wanted only by a relay that was started with a key.',
        },
        elevenLabsKey: {
          type: 'apiKey',
          in: 'header',
          name: 'xi-api-key',
          description: "The same key, as ElevenLabs' clients send it.",
        },
      },
      schemas: schemas.components,
    },
  };
}
