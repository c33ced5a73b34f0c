import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PlaygroundError } from './playground.error.js';

const TOKEN_BYTES = 24;
const OPEN_PAGE = 'Open the address that `vox playground` has printed.';

const refuse = (problem: string, remedy = OPEN_PAGE): PlaygroundError =>
  new PlaygroundError(403, 'VOX_PLAYGROUND_REFUSED', problem, remedy);

/**
 * Decides who may talk to the page's listener. A page elsewhere cannot: it has another `Origin` and another
 * `Sec-Fetch-Site`. A host name that was bound to this address cannot: it is no name of ours. Another program of this
 * machine cannot: it does not have the token.
 */
export class PageGuard {
  readonly token = randomBytes(TOKEN_BYTES).toString('base64url');
  private readonly key = randomBytes(TOKEN_BYTES);
  private readonly print = this.printOf(this.token);

  /** @throws PlaygroundError for a request of another host or another site */
  checkPage(request: IncomingMessage): void {
    this.hostOf(request);
    const site = one(request, 'sec-fetch-site') ?? 'none';
    if (site !== 'none' && site !== 'same-origin') throw refuse('The request comes from another site');
  }

  /** @throws PlaygroundError unless the page itself asks, with its token */
  checkApi(request: IncomingMessage): void {
    const host = this.hostOf(request);
    if (one(request, 'sec-fetch-site') !== 'same-origin') throw refuse('The request comes from another site');
    const origin = one(request, 'origin');
    // A browser leaves it out where a page only reads from its own origin.
    const isOurs = origin === undefined ? request.method === 'GET' : origin === `http://${host}`;
    if (!isOurs) throw refuse('The request comes from another origin');
    const token = one(request, 'vox-playground-token') ?? '';
    if (!timingSafeEqual(this.printOf(token), this.print)) {
      throw new PlaygroundError(401, 'VOX_PLAYGROUND_TOKEN', 'The token is missing or of another start', OPEN_PAGE);
    }
  }

  private hostOf(request: IncomingMessage): string {
    const { localPort = 0 } = request.socket;
    const host = one(request, 'host') ?? '';
    if (['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${localPort}`)) return host;
    throw refuse('The host name is none of this listener');
  }

  /** Of equal length for all texts, and of no use elsewhere. */
  private printOf(token: string): Buffer {
    return createHmac('sha256', this.key).update(token).digest();
  }
}

/** A header that was sent exactly once. */
function one({ headersDistinct }: IncomingMessage, name: string): string | undefined {
  const values = headersDistinct[name];
  if (values === undefined) return undefined;
  if (values.length > 1) throw refuse('A header was sent twice', 'Send it once.');
  return values[0];
}
