import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import './keep-a-tick.js';

/** Where a listener of ours keeps the one that it stands for. */
const BEHIND = Symbol('the listener behind');

/** What a framework listens to its server with. */
export type RequestListener = ((request: IncomingMessage, response: ServerResponse) => void) & {
  readonly [BEHIND]?: unknown;
};

/**
 * Stands in for a framework as the listener of its server, the way WebSocket servers do: `take` gets every request first,
 * and the framework those that it leaves alone. Other listeners see every request as before. Where somebody else stands in
 * for the framework already, nothing happens.
 */
export function standIn(
  server: unknown,
  framework: RequestListener,
  take: (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined,
): void {
  if (!(server instanceof EventEmitter)) return;
  const listeners = server.rawListeners('request') as RequestListener[];
  const at = listeners.findIndex((one) => one === framework || one[BEHIND] === framework);
  const next = listeners[at];
  if (!next) return;
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    // Whoever has read the body knows better what to do with it.
    if (request.readableDidRead || !take(request, response)) next.call(server, request, response);
  };
  server.removeAllListeners('request');
  for (const one of listeners.with(at, Object.assign(listener, { [BEHIND]: framework }))) server.on('request', one);
}
