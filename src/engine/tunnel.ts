import { decodeFrame, encodeFrame } from './frames.ts';
import type { Port } from './port.ts';

/** What the tunnel needs of a web socket; the browser's and `ws` both have it. */
export interface SocketLike {
  binaryType: string;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
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

/**
 * Carries any number of ports over one web socket. The side that asks for speech opens lines; the side that
 * speaks gets them through `onLine`. When the socket closes, every line is lost.
 */
export function createTunnel(socket: SocketLike, onLine?: (port: Port) => void): Tunnel {
  const lines = new Map<number, Line>();
  let nextStream = 1;
  let closed = false;
  socket.binaryType = 'arraybuffer';

  socket.addEventListener('message', ({ data }) => {
    const frame = readFrame(data);
    if (!frame) return socket.close();
    const { stream, message } = frame;
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
    for (const stream of [...lines.keys()]) drop(stream, 'The connection has closed.');
  });

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
