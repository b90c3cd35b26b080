import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
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
}

/** Serves a file of the built app; `/` is its page. Isolated, so that the page may use threads. */
export async function serveAppFile(request: Request, { folder, replaced }: AppFiles): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(request);
  const { pathname } = new URL(request.url);
  const path = replaced[pathname] ?? resolveInside(folder, pathname === '/' ? '/index.html' : pathname);
  const info = path ? await stat(path).catch(() => undefined) : undefined;
  if (!path || !info?.isFile()) return notFound(request);
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(path)) as ReadableStream);
  return new Response(body, {
    headers: {
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': String(info.size),
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
