import type { Route } from './route.ts';

const ORDER = ['GET', 'HEAD', 'POST', 'DELETE'];

/** The methods of each path, as the header `Allow` lists them. */
export function allowedMethods(routes: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const own = method === 'GET' ? ['GET', 'HEAD'] : [method];
    methods.set(path, [...(methods.get(path) ?? []), ...own]);
  }
  const sorted = (names: string[]) => ORDER.filter((name) => names.includes(name)).join(', ');
  return new Map([...methods].map(([path, names]) => [path, sorted(names)]));
}
