import { request } from 'node:http';
import type { AskHost } from './case.ts';

/** The relay over HTTP. Nothing is tidied up: headers go out as a client has written them. */
export function relayHost(port: number): AskHost {
  return ({ path, body, method = body === undefined ? 'GET' : 'POST', headers = {} }) =>
    new Promise((resolve, reject) => {
      const sending = request({ host: '127.0.0.1', port, path, method, headers });
      sending.setHeader('host', `localhost:${port}`);
      sending.on('error', reject).on('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('error', reject).on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            pieces,
            bytes: new Uint8Array(Buffer.concat(pieces)),
          }),
        );
      });
      sending.end(body);
    });
}
