import { type Locks, watchLock } from './locks.ts';

/**
 * One end of a two-way line on which messages arrive in order: a `MessagePort`, or a tunnel over a socket.
 * Messages are structured-cloneable; typed arrays in `transfer` are moved, not copied.
 */
export interface Port {
  post(message: unknown, transfer?: ArrayBuffer[]): void;
  /** Call once. `onLost` is called when the line or the other side ends. */
  listen(onMessage: (message: unknown) => void, onLost: (reason: string) => void): void;
  /**
   * Whether somebody is still there who would tell if the other side had gone. Asked when it has been quiet for
   * long: a model may hold its thread for many seconds, but nothing may hold the page or process around it.
   */
  isThere?(): Promise<boolean>;
  close(): void;
}

/** What the ports of browsers and of Node have in common. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: string, listener: (event: unknown) => void): void;
  removeEventListener(type: string, listener: (event: unknown) => void): void;
  start(): void;
  close(): void;
}

/** A Web Lock that the other side holds as long as it lives. */
export interface LifeLock {
  locks: Pick<Locks, 'request'>;
  name: string;
}

/**
 * A `Port` over a message port. In Node the other thread's end is told by `close`; browsers do not tell it,
 * so there the other side's lock does.
 */
export function messagePort(port: MessagePortLike, life?: LifeLock): Port {
  const closed = new AbortController();
  return {
    post(message, transfer = []) {
      port.postMessage(message, transfer);
    },
    listen(onMessage, onLost) {
      port.addEventListener('message', (event) => onMessage((event as { data: unknown }).data));
      port.addEventListener('messageerror', () => onLost('A message could not be read.'));
      port.addEventListener('close', () => onLost('The other side has closed the port.'));
      port.start();
      if (!life) return;
      const onFree = () => onLost('Its tab or its worker has ended.');
      watchLock(life.locks, life.name, { onFree, signal: closed.signal });
    },
    close() {
      closed.abort();
      port.close();
    },
  };
}
