import type { z } from 'zod';
import type { AnswerHeader } from './answer-headers.ts';
import type { Tag } from './openapi/tags.ts';
import type { ApiOptions } from './options.ts';
import { readParameters } from './parameters.ts';

/** What a host gives the endpoint, and who asks. */
export type CallOptions = ApiOptions & { client: string };

/** One request to a route, its path and query parameters checked. */
export interface Call<Path = unknown, Query = unknown> {
  request: Request;
  options: CallOptions;
  path: Path;
  query: Query;
  /** The whole table, for the routes that tell of it. */
  routes: readonly Route[];
}

export type Method = 'GET' | 'POST' | 'DELETE';

/** A body of a content type: its schema, or `binary` for bytes and `text` for anything else. */
export type Content = z.ZodType | 'binary' | 'text';

/** What a route wants as its body; the schema is the one that checks it. */
export interface RequestBody {
  /** `application/json` when left out. */
  type?: string;
  schema: z.ZodType;
  /** Bodies that work, each by what it shows; the first one is the documentation's. */
  examples: Record<string, object>;
}

/** One entry of the API's table: everything that is said of a route, and what answers it. */
interface Described<Path, Query> {
  method: Method;
  /** `:name` stands for one segment. */
  path: string;
  /** The chapter of the documentation. */
  tag: Tag;
  /** A phrase for lists. */
  summary: string;
  /** Paragraphs; backticks mark code. */
  description?: string;
  /** Readable without a key, as clients expect of lists; nothing that costs or tells of the user. */
  isOpen?: boolean;
  /** One key for each `:name` of the path. */
  parameters?: z.ZodType<Path>;
  query?: z.ZodType<Query>;
  body?: RequestBody;
  /** Further bodies, each of a content type of its own. */
  otherBodies?: readonly RequestBody[];
  /** The status of what was asked for; 200 when left out. */
  status?: number;
  /** What comes with that status, by content type. */
  answers: Record<string, Content>;
  headers?: readonly AnswerHeader[];
  /** The error statuses that are this route's own; those of every body and key go without saying. */
  errors?: readonly number[];
}

interface Entry<Path, Query> extends Described<Path, Query> {
  answer: (call: Call<Path, Query>) => Response | Promise<Response>;
}

export interface Route extends Described<unknown, unknown> {
  /** `path` are the path's parameters as they were found, unchecked. */
  answer: (call: Omit<Call, 'query'>) => Response | Promise<Response>;
}

/** An entry of the table. Its parameters are checked before it answers: a wrong one is an `ApiError`. */
export function route<Path = Record<never, string>, Query = Record<never, string>>({
  answer,
  ...described
}: Entry<Path, Query>): Route {
  const { parameters, query } = described;
  return {
    ...described,
    answer: (call) =>
      answer({
        ...call,
        path: readParameters(parameters, call.path),
        query: readParameters(query, Object.fromEntries(new URL(call.request.url).searchParams)),
      }),
  };
}

/** The parts of a path between its slashes; a parameter begins with a colon. */
export function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
