import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Headers by which body parsers find out that there is a body, and of what type. */
const BODY_HEADERS = ['content-type', 'content-length', 'transfer-encoding'] as const;

/** Hides bodies from the parsers that come next. What runs behind these finds all headers again. */
export class HiddenBodies {
  private readonly headers = new WeakMap<IncomingMessage, Partial<IncomingHttpHeaders>>();

  hide(incoming: IncomingMessage): void {
    const { headers } = incoming;
    if (this.headers.has(incoming)) return;
    const hidden = BODY_HEADERS.filter((name) => headers[name] !== undefined);
    this.headers.set(incoming, Object.fromEntries(hidden.map((name) => [name, headers[name]])));
    // Parsers ask whether they are undefined, and a deleted property makes an object slow.
    for (const name of hidden) headers[name] = undefined;
  }

  show(incoming: IncomingMessage): void {
    Object.assign(incoming.headers, this.headers.get(incoming));
    this.headers.delete(incoming);
  }
}
