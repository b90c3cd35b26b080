import { expect, test } from 'vitest';
import { matchPath } from './match-path.ts';

test.each<[string, string, object | undefined]>([
  ['/v1/models', '/v1/models', {}],
  ['/v1/models', '/v1/models/', {}],
  ['/', '/', {}],
  ['/v1/models', '/v1/m%6Fdels', {}],
  ['/v1/models', '/v1/models/kokoro', undefined],
  ['/v1/models/:id', '/v1/models/kokoro', { id: 'kokoro' }],
  ['/v1/models/:id', '/v1/models/a%2Fb%20c', { id: 'a/b c' }],
  ['/v1/models/:id', '/v1/models/50%', { id: '50%' }],
  ['/v1/models/:id', '/v1/models//', undefined],
  ['/v1/models/:id/unload', '/v1/models/kokoro/unload', { id: 'kokoro' }],
  ['/v1/models/:id/unload', '/v1/models/kokoro/download', undefined],
])('%s and %s give %o', (pattern, pathname, parameters) => {
  expect(matchPath(pattern, pathname)).toEqual(parameters);
});
