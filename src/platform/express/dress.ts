import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExpressApplication } from './express-application.interface.js';

/** Makes a request and its response what they are in a route of Express, as Express itself would have. */
export function dress(
  app: ExpressApplication,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { params, body }: { readonly params: object; readonly body: unknown },
): unknown {
  if (Object.getPrototypeOf(incoming) === app.request && 'res' in incoming) return incoming;
  Object.setPrototypeOf(incoming, app.request);
  Object.setPrototypeOf(outgoing, app.response);
  const { url } = incoming;
  Object.assign(outgoing, { req: incoming, locals: Object.create(null) as object });
  return Object.assign(incoming, { res: outgoing, baseUrl: '', originalUrl: url, params, body });
}
