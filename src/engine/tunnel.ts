import { decodeFrame, encodeFrame, type Frame } from './frames.ts';
import { PIECES_PROTOCOL, PieceReader, PieceSender, streamOf, wholePiece } from './pieces.ts';
import type { Port } from './port.ts';

/** What the tunnel needs of a web socket; the browser's and `ws` both have it. */
export interface SocketLike {
  binaryType: string;
  /** The subprotocol that both sides speak; '' before the connection is open, and when there is none. */
  readonly protocol: string;
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
  /** Whether the other side answers; when it does not, the connection is closed. */
  isThere(): Promise<boolean>;
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
/** How many bytes of pieces have been read. It and the two below go over stream 0, which is no line. */
const READ = 'read';
/** Asks whether the other side is there. */
const PING = { type: 'ping' };
const PONG = { type: 'pong' };
/** A page answers at once, unless it is frozen. A web socket's own pings are answered by the browser for it. */
const PONG_MS = 5000;

/**
 * Carries any number of ports over one web socket. The side that asks for speech opens lines; the side that
 * speaks gets them through `onLine`. When the socket closes, every line is lost. A long message of one line does
 * not hold up the others: where both sides know how, it travels in pieces between theirs.
 */
export function createTunnel(socket: SocketLike, onLine?: (port: Port) => void): Tunnel {
  const lines = new Map<number, Line>();
  const sender = new PieceSender((bytes) => socket.send(bytes));
  const reader = new PieceReader();
  let nextStream = 1;
  /** The last line that the other side has opened: what comes for an earlier one is late, and opens none. */
  let lastOpened = 0;
  /** Lines whose first message has come in part. */
  const opening = new Set<number>();
  let closed = false;
  /** Those who wait for the other side's word that it is there. */
  const asking = new Set<(isThere: boolean) => void>();
  socket.binaryType = 'arraybuffer';

  socket.addEventListener('message', ({ data }) => {
    const frame = readData(data);
    if (frame === 'broken') return socket.close();
    if (frame) receive(frame);
  });
  socket.addEventListener('close', () => {
    closed = true;
    tellAsking(false);
    for (const stream of [...lines.keys()]) drop(stream, 'The connection has closed.');
  });

  /** A frame, once all of its pieces are there. */
  function readData(data: unknown): TunnelFrame | undefined | 'broken' {
    if (!(data instanceof ArrayBuffer)) return 'broken';
    try {
      return inPieces() ? readPiece(data) : readFrame(data);
    } catch (error) {
      if (error instanceof SyntaxError) return 'broken';
      throw error;
    }
  }

  function readPiece(piece: ArrayBuffer): TunnelFrame | undefined {
    const stream = streamOf(piece);
    if (stream !== 0) sendNow({ stream: 0, message: { type: READ, bytes: piece.byteLength } });
    if (stream !== 0 && !isWanted(stream)) return undefined;
    const frame = reader.read(piece);
    return frame && readFrame(frame);
  }

  /** Whether the line is open or now being opened. What comes for one that has been closed is late. */
  function isWanted(stream: number): boolean {
    if (onLine && stream > lastOpened) {
      lastOpened = stream;
      opening.add(stream);
    }
    return lines.has(stream) || opening.has(stream);
  }

  function receive({ stream, message }: TunnelFrame): void {
    if (stream === 0) answer(message);
    else if (message.type === CLOSE.type) drop(stream, 'The other side has closed it.');
    else if (isWanted(stream)) deliver(stream, message);
  }

  function deliver(stream: number, message: TunnelMessage): void {
    const line = lines.get(stream);
    if (line?.receive) line.receive(message);
    else if (line) line.early.push(message);
    else {
      opening.delete(stream);
      const port = addLine(stream);
      lines.get(stream)?.early.push(message);
      onLine?.(port);
    }
  }

  function inPieces(): boolean {
    return socket.protocol === PIECES_PROTOCOL;
  }

  function send(frame: Frame): void {
    if (inPieces()) sender.send(frame.stream, encodeFrame(frame));
    else socket.send(encodeFrame(frame));
  }

  /** Sends a short message that waits for nothing: as a piece of stream 0, whatever line it is about. */
  function sendNow(frame: Frame): void {
    const bytes = encodeFrame(frame);
    socket.send(inPieces() ? wholePiece(bytes) : bytes);
  }

  function answer({ type, bytes }: TunnelMessage): void {
    if (type === READ) sender.acknowledged(Number(bytes));
    if (type === PING.type) sendNow({ stream: 0, message: PONG });
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
      if (asking.size === 1) sendNow({ stream: 0, message: PING });
    });
  }

  function addLine(stream: number): Port {
    const line: Line = { early: [] };
    lines.set(stream, line);
    return {
      post(message) {
        if (!closed && lines.has(stream)) send({ stream, message });
      },
      listen(onMessage, onLost) {
        line.receive = onMessage;
        line.lose = onLost;
        if (closed) return onLost('The connection has closed.');
        for (const message of line.early.splice(0)) onMessage(message);
        if (line.lost) onLost(line.lost);
      },
      close() {
        if (!lines.delete(stream) || closed) return;
        forget(stream);
        sendNow({ stream, message: CLOSE });
      },
      isThere,
    };
  }

  /** What a closed line had still to send or to read. */
  function forget(stream: number): void {
    opening.delete(stream);
    sender.drop(stream);
    reader.drop(stream);
  }

  function drop(stream: number, reason: string): void {
    const line = lines.get(stream);
    lines.delete(stream);
    forget(stream);
    if (line) line.lost = reason;
    line?.lose?.(reason);
  }

  return {
    open: () => addLine(nextStream++),
    isThere,
    close: () => socket.close(),
  };
}

interface TunnelMessage {
  type: string;
  bytes?: unknown;
}

interface TunnelFrame {
  stream: number;
  message: TunnelMessage;
}

/** A frame with a message of ours; throws a `SyntaxError` when the other side does not speak this protocol. */
function readFrame(data: ArrayBuffer): TunnelFrame {
  const { stream, message } = decodeFrame(data);
  const { type } = (message ?? {}) as { type?: unknown };
  if (typeof type !== 'string') throw new SyntaxError('A message has a type.');
  return { stream, message: message as TunnelMessage };
}
