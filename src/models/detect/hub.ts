import { EngineError } from '../../engine/error.ts';
import { DEFAULT_HUB, hubUrl } from '../registry/weights.ts';
import { licenceOf } from './licence.ts';
import type { RepoFile, RepoListing } from './types.ts';

export interface HubOptions {
  /** A mirror with the same API and paths; Hugging Face when left out. */
  host?: string | undefined;
  fetch?: typeof fetch | undefined;
  signal?: AbortSignal | undefined;
}

/** Which model of the hub is meant. */
export interface HubAddress {
  /** `owner/name`. */
  repo: string;
  /** A branch, tag or commit; `main` when left out. */
  revision?: string | undefined;
  part?: string | undefined;
}

/** `owner/name` as the hub has them: no name begins with a dot. */
export const REPO_NAME = /^\w[\w.-]*\/\w[\w.-]*$/;

/** Files of a listing's page; the hub gives no more at once. */
const PAGE_FILES = 1000;
/** More pages than any repository of models has: whoever answers so answers for ever. */
const MOST_PAGES = 100;
/** Only small files are read to see what a repository is. */
const MOST_BYTES = 64_000_000;

/**
 * Asks the hub what a repository holds at a revision, which the listing pins to its commit. Rejects with an `EngineError`:
 * `repo_not_found` for one that is not there or that strangers may not see, `hub_failed` when the hub can't be asked.
 */
export async function readHubListing(address: HubAddress, options: HubOptions = {}): Promise<RepoListing> {
  const { repo, revision = 'main', part } = address;
  if (!REPO_NAME.test(repo))
    throw new EngineError('repo_not_found', `'${repo}' is not of the form owner/name.`);
  const host = (options.host ?? DEFAULT_HUB).replace(/\/+$/, '');
  const base = `${host}/api/models/${repo}`;
  const info: unknown = await readJson(`${base}/revision/${encodeURIComponent(revision)}`, address, options);
  const commit = fieldOf(info, 'sha');
  if (typeof commit !== 'string' || !/^[0-9a-f]{40}$/.test(commit)) throw strange(host, 'named no commit');
  const files = await readTree(`${base}/tree/${commit}`, address, options);
  const read = (path: string, limit?: number) => readFile({ repo, commit, path }, { ...options, limit });
  return {
    id: repo,
    commit,
    license: licenceOf(info),
    part,
    files,
    readBytes: read,
    readText: async (path) => new TextDecoder().decode(await read(path)),
  };
}

/** All pages of the list of files. */
async function readTree(url: string, address: HubAddress, options: HubOptions): Promise<RepoFile[]> {
  const files: RepoFile[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ recursive: 'true', limit: String(PAGE_FILES) });
    if (cursor) query.set('cursor', cursor);
    const response = await ask(`${url}?${query}`, address, options);
    const entries: unknown = await response.json();
    if (!Array.isArray(entries)) throw strange(url, 'gave no list of files');
    files.push(...entries.flatMap(readEntry));
    cursor = nextCursor(response.headers.get('link'), url);
    if (!cursor) return files;
  }
  throw strange(url, `did not come to the end of its list in ${MOST_PAGES} pages`);
}

/** Only files that are kept apart (`lfs`) come with the hash of their bytes; `oid` of others is git's. */
function readEntry(entry: unknown): RepoFile[] {
  const [type, path] = [fieldOf(entry, 'type'), fieldOf(entry, 'path')];
  if (type !== 'file' || typeof path !== 'string') return [];
  const lfs = fieldOf(entry, 'lfs');
  const [bytes, oid] = [fieldOf(lfs, 'size') ?? fieldOf(entry, 'size'), fieldOf(lfs, 'oid')];
  if (typeof bytes !== 'number') return [];
  const sha256 = typeof oid === 'string' ? oid.replace(/^sha256:/, '') : undefined;
  return [{ path, bytes, ...(sha256 && { sha256 }) }];
}

/** The link names the hub's own host, also where a mirror hands it through: so only its cursor is taken. */
function nextCursor(link: string | null, base: string): string | null {
  const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  return next ? new URL(next, base).searchParams.get('cursor') : null;
}

async function readFile(
  file: { repo: string; commit: string; path: string },
  { limit, ...options }: HubOptions & { limit?: number | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  // One plain range needs no preflight, which the hub's file servers refuse.
  const headers = limit === undefined ? {} : { range: `bytes=0-${limit - 1}` };
  const response = await ask(hubUrl(file, options.host), file, { ...options, headers });
  const bytes = Number(response.headers.get('content-length') ?? 0);
  if (limit === undefined && bytes > MOST_BYTES) throw strange(file.path, `has ${bytes} bytes`);
  const content = new Uint8Array(await response.arrayBuffer());
  return limit !== undefined && content.length > limit ? content.slice(0, limit) : content;
}

async function readJson(url: string, address: HubAddress, options: HubOptions): Promise<unknown> {
  const response = await ask(url, address, options);
  try {
    return await response.json();
  } catch (error) {
    throw strange(url, 'did not answer in JSON', error);
  }
}

async function ask(
  url: string,
  { repo, revision, path }: { repo: string; revision?: string | undefined; path?: string },
  { fetch = globalThis.fetch, signal, headers }: HubOptions & { headers?: Record<string, string> },
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...(headers && { headers }), ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    const message = `${new URL(url).host} can't be reached. Check the connection, then try again.`;
    throw new EngineError('hub_failed', message, { cause: error });
  }
  if (response.ok) return response;
  const { status } = response;
  const what = path ? `the file '${path}' of '${repo}'` : `'${repo}'`;
  if (status === 401 || status === 403) {
    const message = `${new URL(url).host} shows ${what} to nobody who is not signed in: it does not exist, is private, or its licence has to be accepted there first. Check the spelling of owner/name.`;
    throw new EngineError('repo_not_found', message);
  }
  if (status === 404) {
    const at = revision && !path ? ` at the revision '${revision}'` : '';
    throw new EngineError(
      'repo_not_found',
      `There is no ${what.replace(/^the /, '')}${at} at ${new URL(url).host}.`,
    );
  }
  const later = status === 429 || status >= 500 ? ' Try again later.' : '';
  throw strange(url, `answered ${status} for ${what}.${later}`.replace(/\.$/, ''));
}

function strange(place: string, what: string, cause?: unknown): EngineError {
  const name = place.startsWith('http') ? new URL(place).host : place;
  return new EngineError('hub_failed', `${name} ${what}.`, { cause });
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
