import type { MessagePort } from 'node:worker_threads';
import { type MessagePortLike, messagePort, type Port } from '../src/engine/port.ts';

/** A `Port` over Node's message port, which has what a browser's has but is typed as an event emitter. */
export function nodePort(port: MessagePort): Port {
  return messagePort(port as unknown as MessagePortLike);
}
