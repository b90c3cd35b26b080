/**
 * One end of a two-way line on which messages arrive in order: a `MessagePort`, or a tunnel over a socket.
 * Messages are structured-cloneable; typed arrays in `transfer` are moved, not copied.
 */
export interface Port {
  post(message: unknown, transfer?: ArrayBuffer[]): void;
  /** Call once. `onLost` is called at most once, when the line itself ends; not every line can tell. */
  listen(onMessage: (message: unknown) => void, onLost: (reason: string) => void): void;
  close(): void;
}

/** What the ports of browsers and of Node have in common. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: string, listener: (event: unknown) => void): void;
  start(): void;
  close(): void;
}

/**
 * A `Port` over a message port. In Node the other thread's end is told by `close`; browsers do not tell it,
 * which is why the protocol has a lock (`death.ts`).
 */
export function messagePort(port: MessagePortLike): Port {
  return {
    post(message, transfer = []) {
      port.postMessage(message, transfer);
    },
    listen(onMessage, onLost) {
      port.addEventListener('message', (event) => onMessage((event as { data: unknown }).data));
      port.addEventListener('messageerror', () => onLost('A message could not be read.'));
      port.addEventListener('close', () => onLost('The other side has closed the port.'));
      port.start();
    },
    close() {
      port.close();
    },
  };
}
