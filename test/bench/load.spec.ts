import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Connection } from './load/connection.js';
import { readAnswer } from './load/read-answer.js';
import { runLoad } from './load/run-load.js';

const REQUEST = Buffer.from('GET / HTTP/1.1\r\nHost: test\r\n\r\n');
let server: Server;
let opened = 0;

async function serve(listener: RequestListener): Promise<Connection[]> {
  opened = 0;
  server = createServer(listener).on('connection', () => opened++);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return [new Connection(port), new Connection(port)];
}

describe('the load of the benchmark', () => {
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends every request once, over connections that it keeps', async () => {
    let seen = 0;
    const connections = await serve((_, response) => response.end(`${++seen}`));
    const bodies = new Set<string>();
    const requests = Array.from({ length: 50 }, () => REQUEST);
    const { latencies } = await runLoad(connections, requests, ({ body }) => bodies.add(body));
    expect({ seen, bodies: bodies.size, opened, latencies: latencies.length }).toEqual({
      seen: 50,
      bodies: 50,
      opened: 2,
      latencies: 50,
    });
    expect(latencies.every((latency, index) => latency > 0 && latency >= (latencies[index - 1] ?? 0))).toBe(true);
  });

  it('connects anew after an answer that closes', async () => {
    const connections = await serve((_, response) => response.setHeader('Connection', 'close').end('x'));
    await runLoad(connections, [REQUEST, REQUEST, REQUEST], ({ status }) => expect(status).toBe(200));
    expect(opened).toBe(3);
  });

  it('fails when a connection is lost instead of answered', async () => {
    const connections = await serve((request) => request.socket.destroy());
    await expect(runLoad(connections, [REQUEST], () => undefined)).rejects.toThrow(/lost before the answer/);
  });

  it('fails with what the check throws', async () => {
    const connections = await serve((_, response) => response.writeHead(500).end());
    const check = ({ status }: { status: number }): void => {
      if (status !== 200) throw new Error(`status ${status}`);
    };
    await expect(runLoad(connections, [REQUEST], check)).rejects.toThrow('status 500');
  });
});

describe('readAnswer', () => {
  it.each([
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 200],
    ['chunks', 'HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n', 401],
    ['no body', 'HTTP/1.1 204 No Content\r\n\r\n', 204],
  ])('takes an answer with %s only when the last byte is there', (_, text, status) => {
    for (let length = 0; length < text.length; length++) expect(readAnswer(text.slice(0, length))).toBeUndefined();
    expect(readAnswer(text)).toMatchObject({ status, keep: true });
  });
});
