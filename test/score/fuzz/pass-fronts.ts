import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { INestApplication } from '@nestjs/common';
import { FRONT_HEADER, FRONTS, readsBody } from './fronts.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Lets the front that a request names, `place name`, do its work there; then the request goes on. */
async function pass(place: string, request: IncomingMessage, goOn: () => void): Promise<void> {
  const [where, name = ''] = request.headers[FRONT_HEADER]?.toString().split('; ') ?? [];
  const front = where === place ? FRONTS[name] : undefined;
  // Of a sender that has gone there is nobody left to be answered.
  const bytes = front && readsBody(name) ? await buffer(request).catch(() => undefined) : Buffer.alloc(0);
  if (!bytes) return;
  if (front) Object.assign(request, front(request, bytes));
  goOn();
}

/** As middleware of the application, in front of the parsers of Nest. */
export function passInMiddleware(app: INestApplication): void {
  app.use((request: IncomingMessage, _response: ServerResponse, next: () => void) => pass('middleware', request, next));
}

/** As a host, in front of the application: takes the place of the listeners of its server, and calls them. */
export function passInHost(app: INestApplication): void {
  const server = app.getHttpServer() as Server;
  const listeners = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    void pass('host', request, () => {
      for (const listener of listeners) listener.call(server, request, response);
    });
  });
}
