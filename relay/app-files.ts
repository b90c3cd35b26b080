import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ApiError, errorResponse } from '../src/api/error.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Beside the page's own <meta> policy: workers have only what comes with their script, and `frame-ancestors` counts
 * only here. Connections are left to the page, since the hub of weights may be any.
 */
const POLICY = [
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export interface AppFiles {
  folder: string;
  /** Files that lie elsewhere, by their path in the app. */
  replaced: Record<string, string>;
  /** Whether texts go out packed, to who takes that. */
  packs?: boolean;
}

/** Serves a file of the built app; `/` is its page. Isolated, so that the page may use threads. */
export async function serveAppFile(
  request: Request,
  { folder, replaced, packs = false }: AppFiles,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(request);
  const { pathname } = new URL(request.url);
  const path = replaced[pathname] ?? resolveInside(folder, pathname === '/' ? '/index.html' : pathname);
  const info = path ? await stat(path).catch(() => undefined) : undefined;
  if (!path || !info?.isFile()) return notFound(request);
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  const packed = packs && isText(type) && takesGzip(request) ? await gzipFile(path, info.mtimeMs) : undefined;
  const open = () => packed ?? (Readable.toWeb(createReadStream(path)) as ReadableStream);
  return new Response(request.method === 'HEAD' ? null : open(), {
    headers: {
      'content-type': type,
      'content-length': String(packed?.length ?? info.size),
      ...(packed && { 'content-encoding': 'gzip' }),
      ...(packs && isText(type) && { vary: 'accept-encoding' }),
      // Hashed and versioned files never change; everything else is asked for anew.
      'cache-control': /^\/(assets\/|runtime\/[\w-]+-\d)/.test(pathname)
        ? 'max-age=31536000, immutable'
        : 'no-cache',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'content-security-policy': POLICY,
    },
  });
}

/** Other files are packed already, or are read from this very machine faster than they are unpacked. */
function isText(type: string): boolean {
  return /^text\/|json|svg/.test(type);
}

function takesGzip({ headers }: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers.get('accept-encoding') ?? '');
}

/** What was packed, by path; a file that has changed is packed anew. All of the app's texts take some 2 MB. */
const packedFiles = new Map<string, { changedAt: number; bytes: Promise<Uint8Array<ArrayBuffer>> }>();

function gzipFile(path: string, changedAt: number): Promise<Uint8Array<ArrayBuffer>> {
  const known = packedFiles.get(path);
  if (known?.changedAt === changedAt) return known.bytes;
  const bytes = readFile(path).then(async (text) => new Uint8Array(await promisify(gzip)(text)));
  packedFiles.set(path, { changedAt, bytes });
  bytes.catch(() => packedFiles.delete(path)); // whoever asked is told
  return bytes;
}

/** A path inside the folder, or none when it would lead out of it. */
function resolveInside(folder: string, pathname: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(normalize(folder) + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined; // A malformed escape names no file.
  }
}

function notFound(request: Request): Response {
  const { pathname } = new URL(request.url);
  return errorResponse(
    new ApiError(404, `Invalid URL (${request.method} ${pathname})`, { code: 'unknown_url' }),
  );
}
