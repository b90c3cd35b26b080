import { type MessagePortLike, messagePort, type Port } from '../../engine/port.ts';

/** A port to a thread, whose end is told as the port's: browsers tell nobody when a worker has ended. */
export function threadPort(port: MessagePortLike, ended: Promise<string>): Port {
  const line = messagePort(port);
  return {
    ...line,
    listen(onMessage, onLost) {
      line.listen(onMessage, onLost);
      void ended.then(onLost);
    },
  };
}
