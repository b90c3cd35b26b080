import { expect, test } from 'vitest';
import { PIECES_PROTOCOL } from './pieces.ts';
import { createTunnel, type SocketLike } from './tunnel.ts';

/** Two ends of a connection that delivers when told to, as a slow network does. */
function slowConnection() {
  const wire: { to: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const onClose: (() => void)[] = [];
  const end = (index: number): SocketLike => ({
    binaryType: '',
    protocol: PIECES_PROTOCOL,
    send: (bytes) => wire.push({ to: 1 - index, bytes }),
    close() {
      for (const tell of onClose) tell();
    },
    addEventListener(type: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      if (type === 'message') listeners[index] = listener;
      else onClose.push(listener as () => void);
    },
  });
  const deliver = () => {
    const next = wire.shift();
    if (next) listeners[next.to]?.({ data: next.bytes.buffer });
    return next !== undefined;
  };
  return {
    ends: [end(0), end(1)] as const,
    deliver,
    onWire: () => wire.reduce((n, { bytes }) => n + bytes.length, 0),
  };
}

function openLines() {
  const { ends, deliver, onWire } = slowConnection();
  const arrived: string[] = [];
  createTunnel(ends[1], (port) =>
    port.listen(
      (message) => {
        const { type, pcm } = message as { type: string; pcm?: Float32Array };
        arrived.push(`${type} ${pcm?.length ?? 0}`);
      },
      (reason) => arrived.push(reason),
    ),
  );
  const tunnel = createTunnel(ends[0]);
  const line = () => {
    const port = tunnel.open();
    port.listen(
      () => undefined,
      () => undefined,
    );
    return port;
  };
  return { line, arrived, deliver, onWire };
}

test('a long message is on its way in part only, and a short one of another line overtakes the rest', () => {
  const { line, arrived, deliver, onWire } = openLines();
  const [long, short] = [line(), line()];
  long.post({ type: 'long', pcm: new Float32Array(1e6) });
  long.post({ type: 'after', pcm: new Float32Array(1) });
  expect(onWire()).toBeLessThanOrEqual(320 * 1024);
  short.post({ type: 'short' });
  while (deliver()) expect(onWire()).toBeLessThanOrEqual(400 * 1024);
  expect(arrived).toEqual(['short 0', 'long 1000000', 'after 1']);
});

test('a line that is closed amid a long message sends the rest no longer, and the others go on', () => {
  const { line, arrived, deliver } = openLines();
  const [long, other] = [line(), line()];
  long.post({ type: 'first' });
  long.post({ type: 'long', pcm: new Float32Array(1e6) });
  deliver();
  deliver();
  long.close();
  other.post({ type: 'other', pcm: new Float32Array(1e5) });
  while (deliver());
  expect(arrived).toEqual(['first 0', 'The other side has closed it.', 'other 100000']);
});
