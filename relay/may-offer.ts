import type { IncomingMessage } from 'node:http';
import { KEY_PROTOCOL } from '../src/engine/pieces.ts';
import { equalInConstantTime, type GuardOptions, isHostAllowed } from './guard.ts';

/**
 * Whether the page behind an upgrade request may offer its engine: only one that this relay has served, itself or
 * through a proxy with TLS under an allowed host name; and only with the key, when one is set. A page can't
 * set headers on a web socket, so the key comes as a subprotocol, which no log keeps as it would an address.
 */
export function mayOfferEngine({ headers }: IncomingMessage, guard: GuardOptions): boolean {
  const { host = '', origin = '' } = headers;
  if (!isHostAllowed(host, guard)) return false;
  // This server itself speaks no TLS; what does, stands before it under a name that the user gave.
  const isNamed = !isHostAllowed(host, { ...guard, allowedHosts: [] });
  if (origin !== `http://${host}` && !(isNamed && origin === `https://${host}`)) return false;
  if (!guard.apiKey) return true;
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  const given = protocols.find((protocol) => protocol.startsWith(KEY_PROTOCOL)) ?? KEY_PROTOCOL;
  return equalInConstantTime(
    Buffer.from(given.slice(KEY_PROTOCOL.length), 'base64url').toString(),
    guard.apiKey,
  );
}
