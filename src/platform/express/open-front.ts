import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Front } from '../gate.type.js';
import type { ExpressApplication } from './express-application.interface.js';
import { ExpressStack } from './express-stack.js';
import { FrontRequest } from './front-request.js';

/** Where a listener of ours keeps the application that it stands for. */
const APP = Symbol('the application behind the front');
type Listener = ((request: IncomingMessage, response: ServerResponse) => void) & { readonly [APP]?: unknown };

/**
 * Stands in for the application as the listener of its server, the way WebSocket servers do. Other listeners see every
 * request as before. Where somebody else stands in for it already, there is no front.
 */
export function openFront(adapter: AbstractHttpAdapter, front: Front): void {
  const server: unknown = adapter.getHttpServer();
  const app = adapter.getInstance<ExpressApplication>();
  if (!(server instanceof EventEmitter)) return;
  const listeners = server.rawListeners('request') as Listener[];
  const at = listeners.findIndex((one) => one === app || one[APP] === app);
  const next = listeners[at];
  if (!next) return;
  const stack = new ExpressStack(app, adapter as object);
  const listener: Listener = Object.assign(
    (request: IncomingMessage, response: ServerResponse): void => {
      const taken = front(new FrontRequest(request, response, app, stack));
      if (!taken) next.call(server, request, response);
      else taken.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    },
    { [APP]: app },
  );
  server.removeAllListeners('request');
  for (const one of listeners.with(at, listener)) server.on('request', one);
}
