import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGzip } from 'node:zlib';

/** A server that answers whatever a test wants. */
export interface HostileServer {
  readonly url: string;
  /** Bytes that all its connections have sent. */
  readonly sent: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a server. */
export async function hostileServer(answer: RequestListener): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server = createServer(answer).on('connection', (socket) => void sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const PIECE = Buffer.alloc(65_536, 'a');

/** Answers with as many MiB as the path says, as fast as they are read: `/700`, packed with `/700?gzip`. */
export const longAnswer: RequestListener = ({ url = '' }, response) => {
  const [, megabytes, packed] = /(\d+)(\?gzip)?$/.exec(url) ?? [];
  if (packed) response.setHeader('content-encoding', 'gzip');
  const body = packed ? createGzip() : response;
  if (body !== response) body.pipe(response);
  let left = Number(megabytes) * 16;
  const write = (): void => {
    while (left > 0 && !response.destroyed) {
      left--;
      if (!body.write(PIECE)) return void body.once('drain', write);
    }
    body.end();
  };
  write();
};
