import { expect, test } from 'vitest';
import { openApiDocument } from '../../../api/openapi/document.ts';
import { ROUTES } from '../../../api/routes.ts';
import { exampleOf, fieldsOf, fillPath, nameType, routesOf } from './openapi.ts';

const description = openApiDocument(ROUTES, '1.2.3');
const routes = routesOf(description).flatMap((chapter) => chapter.routes);
const find = (method: string, path: string) => {
  const found = routes.find((route) => route.method === method && route.path === path);
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
};

test('every route of the service is shown once, and words find them', () => {
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(ROUTES.length);
  const found = routesOf(description, 'post PHONEMIZE').flatMap((chapter) => chapter.routes);
  expect(found.map(({ path }) => path)).toContain('/v1/audio/phonemize');
  expect(found.every(({ method }) => method === 'POST')).toBe(true);
});

test('every body has fields with a type and most with a description', () => {
  for (const { path, operation } of routes.filter(({ operation }) => operation.requestBody)) {
    const [media] = Object.values(operation.requestBody?.content ?? {});
    const fields = fieldsOf(media?.schema ?? {}, description);
    if (path.endsWith('/download')) continue;
    expect(fields.length, path).toBeGreaterThan(0);
    for (const { schema } of fields) expect(nameType(schema), path).not.toBe('');
  }
  const [media] = Object.values(find('POST', '/dev/dialogue').operation.requestBody?.content ?? {});
  const names = fieldsOf(media?.schema ?? {}, description).map(({ name }) => name);
  expect(names).toContain('turns');
  expect(names).toContain('turns[].text');
});

test('a path takes its parameters, and a query those that were given', () => {
  const { path, operation } = find('GET', '/v1/audio/voices/{id}/sample');
  const parameters = operation.parameters ?? [];
  expect(fillPath(path, parameters, { id: 'a b/ü' })).toBe('/v1/audio/voices/a%20b%2F%C3%BC/sample');
  expect(fillPath(path, parameters, { id: 'x', response_format: 'opus', model: '' })).toBe(
    '/v1/audio/voices/x/sample?response_format=opus',
  );
  expect(parameters.map(exampleOf).every((example) => typeof example === 'string')).toBe(true);
});
