import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of the phone, parameters decoded. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
}

interface Bare {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

type Page = string | ((asked: Asked) => string | Bare);

/** A server on the loopback interface that answers with documents out of a table, `*` for all other paths. */
export interface DocumentServer {
  readonly url: string;
  /** What was asked for since the pages were set. */
  readonly asked: Asked[];
  pages(pages: Readonly<Record<string, Page>>): void;
  close(): Promise<void>;
}

export async function serveDocuments(): Promise<DocumentServer> {
  let table: Readonly<Record<string, Page>> = {};
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://test');
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const params = Object.fromEntries(request.method === 'GET' ? url.searchParams : new URLSearchParams(body));
      const one = { method: request.method ?? '', path: url.pathname, params, headers: request.headers };
      asked.push(one);
      const page: Page = table[url.pathname] ?? table['*'] ?? ((): Bare => ({ status: 404 }));
      const answer = typeof page === 'string' ? page : page(one);
      if (typeof answer === 'string') response.setHeader('content-type', 'application/xml').end(answer);
      else response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    pages(pages) {
      table = pages;
      asked.length = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
