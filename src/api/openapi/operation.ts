import type { z } from 'zod';
import { type Content, type RequestBody, type Route, segmentsOf } from '../route.ts';
import { errorName } from './errors.ts';
import { headerReferences } from './headers.ts';
import type { Schemas } from './schemas.ts';
import type { MediaType, Operation, Parameter, Schema } from './types.ts';

/** What the document says of one route. */
export function operationOf(route: Route, schemas: Schemas): Operation {
  const { tag, summary, description, isOpen, body, otherBodies = [], status = 200 } = route;
  const parameters = [
    ...parametersOf(route.parameters, { place: 'path', schemas }),
    ...parametersOf(route.query, { place: 'query', schemas }),
  ];
  return {
    operationId: nameOf(route),
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(isOpen && { security: [{}] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          [body, ...otherBodies].map((taken) => [
            taken.type ?? 'application/json',
            describeBody(taken, schemas),
          ]),
        ),
      },
    }),
    responses: {
      [status]: {
        description: 'As asked for.',
        headers: headerReferences(['x-request-id', ...(route.headers ?? [])]),
        content: Object.fromEntries(
          Object.entries(route.answers).map(([type, content]) => [type, mediaType(content, schemas)]),
        ),
      },
      ...Object.fromEntries(
        errorsOf(route).map((status) => [status, { $ref: `#/components/responses/${errorName(status)}` }]),
      ),
    },
  };
}

function describeBody({ schema, examples }: RequestBody, schemas: Schemas): MediaType {
  const described = Object.entries(examples).map(([name, value]) => [name, { value }]);
  return { schema: schemas.describe(schema), examples: Object.fromEntries(described) };
}

/** Its own errors, and those that come with a body, with parameters, with a key and with being asked at all. */
function errorsOf({ errors = [], body, query, isOpen }: Route): number[] {
  const all = [...errors, 403, 500];
  if (body) all.push(400, 413, 415);
  if (query) all.push(400);
  if (!isOpen) all.push(401);
  return [...new Set(all)].sort((a, b) => a - b);
}

function mediaType(content: Content, schemas: Schemas): MediaType {
  // As OpenAI's own document writes it, which generators of clients understand.
  if (content === 'binary') return { schema: { type: 'string', format: 'binary' } };
  if (content === 'text') return { schema: { type: 'string' } };
  return { schema: schemas.describe(content) };
}

function parametersOf(
  schema: z.ZodType | undefined,
  { place, schemas }: { place: Parameter['in']; schemas: Schemas },
): Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemas.describe(schema);
  return Object.entries(properties).map(([name, value]) => {
    const { description, ...rest } = value as Schema;
    const isRequired = required.includes(name);
    return { name, in: place, required: isRequired, ...(description && { description }), schema: rest };
  });
}

/** Such as `getModelsById`: generators of clients make methods of it. */
function nameOf({ method, path }: Route): string {
  const words = segmentsOf(path).flatMap((segment) =>
    segment.startsWith(':') ? ['by', segment.slice(1)] : segment.split(/[^a-zA-Z0-9]+/),
  );
  const named = words.filter((word) => word !== '').map((word) => word[0]?.toUpperCase() + word.slice(1));
  return method.toLowerCase() + (named.join('') || 'Root');
}
