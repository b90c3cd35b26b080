import type { Operation, Parameter } from '../openapi/types.ts';

export interface CurlOptions {
  /** Such as `http://localhost:4280`. */
  origin: string;
  method: string;
  path: string;
  operation: Operation;
}

/** Commands that ask for an operation: one for each example of its bodies, or one without a body. */
export function curlCommands(options: CurlOptions): string[] {
  const bodies = Object.entries(options.operation.requestBody?.content ?? {});
  if (bodies.length === 0) return [curlCommand(options)];
  return bodies.flatMap(([type, { examples = {} }]) =>
    Object.values(examples).map(({ value }) => curlCommand(options, { type, value })),
  );
}

function curlCommand(
  { origin, method, path, operation }: CurlOptions,
  body?: { type: string; value: unknown },
): string {
  const { type, value: example } = body ?? {};
  const lines = [`curl ${origin}${fillPath(path, operation.parameters ?? [])}`];
  if (method === 'DELETE' || (method === 'POST' && !type)) lines[0] += ` -X ${method}`;
  if (path === '/') lines.push(`-H 'accept: application/json'`);
  if (type === 'multipart/form-data') {
    for (const [name, value] of Object.entries(example ?? {})) lines.push(`-F ${quoted(`${name}=${value}`)}`);
  } else if (type) {
    lines.push(`-H 'content-type: ${type}'`, `-d ${quoted(JSON.stringify(example))}`);
  }
  const answers = contentTypesOf(operation);
  if (answers.some((answer) => answer.startsWith('audio/'))) lines.push('-o speech.mp3');
  else if (answers.includes('text/event-stream')) lines[0] += ' -N';
  return lines.join(' \\\n  ');
}

/** The content types of the answer to a request that is right. */
export function contentTypesOf({ responses }: Operation): string[] {
  const answer = responses['200'];
  return answer && 'content' in answer ? Object.keys(answer.content ?? {}) : [];
}

function fillPath(path: string, parameters: Parameter[]): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const [example] = parameters.find((parameter) => parameter.name === name)?.schema.examples ?? [];
    return encodeURIComponent(String(example ?? name));
  });
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
