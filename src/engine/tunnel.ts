import { decodeFrame, encodeFrame } from './frames.ts';
import type { Port } from './port.ts';

/** What the tunnel needs of a web socket; the browser's and `ws` both have it. */
export interface SocketLike {
  binaryType: string;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  /** Ends the connection without the other side's consent; `ws` has it, a browser has not. */
  terminate?(): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

export interface Tunnel {
  /** Opens a new line through the tunnel; the other side's `onLine` gets its other end. */
  open(): Port;
  close(): void;
}

type Line = {
  receive?: (message: unknown) => void;
  lose?: (reason: string) => void;
  /** Messages that came before anybody listened. */
  early: unknown[];
  /** Why the line has ended, if it has. */
  lost?: string;
};

/** Sent in place of a message when a side has no more use for a line. */
const CLOSE = { type: 'close-line' };
/** Asks whether the other side is there; both go over stream 0, which is no line. */
const PING = { type: 'ping' };
const PONG = { type: 'pong' };
/** A page answers at once, unless it is frozen. A web socket's own pings are answered by the browser for it. */
const PONG_MS = 5000;

/**
 * Carries any number of ports over one web socket. The side that asks for speech opens lines; the side that
 * speaks gets them through `onLine`. When the socket closes, every line is lost.
 */
export function createTunnel(socket: SocketLike, onLine?: (port: Port) => void): Tunnel {
  const lines = new Map<number, Line>();
  let nextStream = 1;
  let closed = false;
  /** Those who wait for the other side's word that it is there. */
  const asking = new Set<(isThere: boolean) => void>();
  socket.binaryType = 'arraybuffer';

  socket.addEventListener('message', ({ data }) => {
    const frame = readFrame(data);
    if (!frame) return socket.close();
    const { stream, message } = frame;
    if (stream === 0) return answerPing(message);
    const line = lines.get(stream);
    if (message.type === CLOSE.type) return drop(stream, 'The other side has closed it.');
    if (line) return line.receive ? line.receive(message) : void line.early.push(message);
    if (!onLine) return;
    const port = addLine(stream);
    lines.get(stream)?.early.push(message);
    onLine(port);
  });
  socket.addEventListener('close', () => {
    closed = true;
    tellAsking(false);
    for (const stream of [...lines.keys()]) drop(stream, 'The connection has closed.');
  });

  function answerPing({ type }: { type: string }): void {
    if (type === PING.type) socket.send(encodeFrame({ stream: 0, message: PONG }));
    if (type === PONG.type) tellAsking(true);
  }

  function tellAsking(isThere: boolean): void {
    for (const tell of asking) tell(isThere);
    asking.clear();
  }

  /** Asks the other side; one that does not answer has no connection any longer. */
  function isThere(): Promise<boolean> {
    if (closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const giveUp = () => {
        socket.terminate?.();
        socket.close();
        tell(false);
      };
      const timer = setTimeout(giveUp, PONG_MS);
      const tell = (answer: boolean) => {
        clearTimeout(timer);
        asking.delete(tell);
        resolve(answer);
      };
      asking.add(tell);
      if (asking.size === 1) socket.send(encodeFrame({ stream: 0, message: PING }));
    });
  }

  function addLine(stream: number): Port {
    const line: Line = { early: [] };
    lines.set(stream, line);
    return {
      post(message) {
        if (!closed) socket.send(encodeFrame({ stream, message }));
      },
      listen(onMessage, onLost) {
        line.receive = onMessage;
        line.lose = onLost;
        if (closed) return onLost('The connection has closed.');
        for (const message of line.early.splice(0)) onMessage(message);
        if (line.lost) onLost(line.lost);
      },
      close() {
        if (!closed && lines.has(stream)) socket.send(encodeFrame({ stream, message: CLOSE }));
        lines.delete(stream);
      },
      isThere,
    };
  }

  function drop(stream: number, reason: string): void {
    const line = lines.get(stream);
    lines.delete(stream);
    if (line) line.lost = reason;
    line?.lose?.(reason);
  }

  return {
    open: () => addLine(nextStream++),
    close: () => socket.close(),
  };
}

/** A frame with a message of ours; none when the other side does not speak this protocol. */
function readFrame(data: unknown): { stream: number; message: { type: string } } | undefined {
  if (!(data instanceof ArrayBuffer)) return undefined;
  try {
    const { stream, message } = decodeFrame(data);
    const { type } = (message ?? {}) as { type?: unknown };
    return typeof type === 'string' ? { stream, message: message as { type: string } } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
