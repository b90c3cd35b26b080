import { segmentsOf } from './route.ts';

/**
 * The parameters of a path, maybe with a slash at its end, that is one of a route's; undefined for another path. Each
 * parameter stands for one segment that is not empty. What is escaped in a segment is read first.
 */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const [wanted, given] = [segmentsOf(pattern), segmentsOf(pathname.replace(/(?<=.)\/$/, ''))];
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [i, segment] of wanted.entries()) {
    const value = unescapeSegment(given[i] ?? '');
    if (segment.startsWith(':') && value !== '') parameters[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return parameters;
}

/** As it is where its escapes are no UTF-8. */
function unescapeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
