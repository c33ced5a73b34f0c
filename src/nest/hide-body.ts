import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const HIDDEN = Symbol('headers that the gate has hidden');
type Hiding = IncomingMessage & { [HIDDEN]?: Readonly<IncomingHttpHeaders> };

/** Headers that make Fastify look for a body and a parser for it. */
const BODY_HEADERS = ['content-type', 'content-length', 'transfer-encoding'] as const;

/** Out of sight is enough: Fastify asks whether they are undefined, and a deleted property makes an object slow. */
export function hideBody(incoming: Hiding): void {
  const { headers } = incoming;
  incoming[HIDDEN] = Object.fromEntries(
    BODY_HEADERS.filter((name) => headers[name] !== undefined).map((name) => [name, headers[name]]),
  );
  for (const name of Object.keys(incoming[HIDDEN])) headers[name] = undefined;
}

/** Puts them back, for whoever looks at the request later. */
export function showBody(incoming: Hiding): void {
  if (incoming[HIDDEN]) Object.assign(incoming.headers, incoming[HIDDEN]);
}
