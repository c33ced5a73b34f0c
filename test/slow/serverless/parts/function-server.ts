import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Asked, Told } from './asked.js';
import type { OpenHost } from './hosts.js';

type ReadRequest = IncomingMessage & { rawBody?: Buffer; body?: unknown };

/** Reads bodies before it calls the function, as Cloud Functions do: the values, and the bytes, are on the request. */
export async function startFunctionServer(listener: RequestListener, keepsBytes: boolean): Promise<OpenHost> {
  const server = createServer((request, response) => {
    void readInto(request, keepsBytes).then(() => listener(request, response));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ask: (asked) => send(port, asked),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function readInto(request: ReadRequest, keepsBytes: boolean): Promise<void> {
  const bytes = await buffer(request);
  if (keepsBytes) request.rawBody = bytes;
  request.body = bytes.length > 0 ? parsed(bytes.toString(), request.headers['content-type'] ?? '') : {};
}

function parsed(text: string, type: string): unknown {
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send(port: number, { method, path, query, headers, body }: Asked): Promise<Told> {
  const { Host: _own, ...sent } = headers;
  const response = await fetch(`http://127.0.0.1:${port}${path}${query}`, { method, headers: sent, body });
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
}
