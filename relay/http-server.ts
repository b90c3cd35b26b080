import { createServer, type Server } from 'node:http';

export interface Patience {
  /** For all headers of a request. */
  headersMs: number;
  /** For a whole request with its body; a long text comes in far less. */
  requestMs: number;
  /** How often both are looked at. */
  checkMs: number;
}

const PATIENCE: Patience = { headersMs: 15_000, requestMs: 120_000, checkMs: 5000 };

/**
 * Longer than clients keep a connection that they do not use (Node 4 s, Python's httpx 5 s): when both sides wait for
 * the same time, a request may be sent into a connection that is just being closed, and is lost.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * A server that slow senders can't occupy and that reads requests strictly, whatever `NODE_OPTIONS` says: one
 * with both Content-Length and Transfer-Encoding, or without a Host, is answered 400.
 */
export function createHttpServer({ headersMs, requestMs, checkMs }: Patience = PATIENCE): Server {
  return createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    maxHeaderSize: 16_384,
    insecureHTTPParser: false,
    requireHostHeader: true,
  });
}
