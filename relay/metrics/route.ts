import { matchPath } from '../../src/api/match-path.ts';
import { segmentsOf } from '../../src/api/route.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { METRICS_PATH } from '../guard.ts';

/** Exact paths before patterns: `/v1/audio/voices/combine` is no `/v1/audio/voices/:id`. */
const PATHS = [...new Set([METRICS_PATH, '/relay/status', ...ROUTES.map(({ path }) => path)])].sort(
  (a, b) => parametersOf(a) - parametersOf(b),
);
const ROOTS = new Set(PATHS.map((path) => segmentsOf(path)[0]));

/** A request's route, one of few: ids are replaced, and paths of the API that lead nowhere share one. */
export function routeOf(url: string): string {
  const [path = ''] = url.split('?', 1);
  // Nobody can tell here whether it was the app or the API that answered at `/`.
  if (path === '/') return 'app';
  const route = PATHS.find((pattern) => matchPath(pattern, path));
  return route ?? (ROOTS.has(segmentsOf(path)[0]) ? 'unknown' : 'app');
}

function parametersOf(path: string): number {
  return segmentsOf(path).filter((part) => part.startsWith(':')).length;
}
