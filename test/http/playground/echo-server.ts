import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcp, type Server as TcpServer } from 'node:net';

/** A request as it came, byte for byte. */
export interface CameIn {
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  /** The body ended as it should. */
  readonly complete: boolean;
}

/** A server of plain `node:http` that keeps what comes. */
export interface EchoServer {
  readonly url: string;
  readonly came: CameIn[];
  close(): Promise<void>;
}

export async function startEcho(status: (came: CameIn) => number = () => 200): Promise<EchoServer> {
  const came: CameIn[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    const { method = '', url = '', rawHeaders } = request;
    const end = (): void => {
      const one = { method, url, rawHeaders, body: Buffer.concat(chunks), complete: request.complete };
      came.push(one);
      if (request.complete) response.writeHead(status(one), { 'content-type': 'text/plain' }).end('ok');
    };
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('close', () => void (request.complete || end()));
    request.on('end', end);
  });
  return { came, ...(await listening(server)) };
}

/** A server that answers whatever comes with these bytes, and keeps the bytes that came. */
export async function startRaw(answer: Buffer): Promise<{ url: string; bytes: () => Buffer; close(): Promise<void> }> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (Buffer.concat(chunks).includes('\r\n\r\n') && isWhole(Buffer.concat(chunks))) socket.end(answer);
    });
  });
  const bound = await listening(server);
  return {
    url: bound.url,
    bytes: () => Buffer.concat(chunks),
    close() {
      sockets.forEach((socket) => socket.destroy());
      return bound.close();
    },
  };
}

/** Requests of the tests end with their length, or with the last chunk. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n') + 4;
  const head = bytes.subarray(0, end).toString('latin1');
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length !== undefined) return bytes.length - end >= Number(length);
  return !/transfer-encoding/i.test(head) || bytes.subarray(-5).equals(Buffer.from('0\r\n\r\n'));
}

async function listening(server: Server | TcpServer): Promise<{ url: string; close(): Promise<void> }> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
