import { hash, randomBytes } from 'node:crypto';
import { LINK_PARAMETERS } from '../common/link-parameters.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { soleHeader } from '../common/sole-header.js';
import { urlParts } from '../common/url-parts.js';

const PROCESS_KEY = randomBytes(32).toString('hex');
/** ASCII space only: byte A0, which `\s` counts as space, is part of many a character in UTF-8. */
const SHAPE = /^[A-Za-z]+ [^ \t\r\n,]+$/;

/**
 * Digest of a credential under a key that lives as long as the process. All digests have one length, so that comparing
 * them reveals neither length nor prefix of what they stand for; none leaves the process.
 *
 * @param secret what stands behind the scheme, one character for each byte (latin1), as Node gives headers
 */
export function fingerprint(scheme: string, secret: string): Buffer {
  return Buffer.from(hash('sha256', `${PROCESS_KEY}\0${scheme}\0${secret}`, 'binary'), 'latin1');
}

/** What a request presents, for all credentials that are compared with it. What none of them asks for is not read. */
export class PresentedCredentials {
  private print: Buffer | undefined = undefined;

  constructor(private readonly head: RequestHead) {}

  /** Whether there is an Authorization header, well-formed or not. */
  get hasAuthorization(): boolean {
    return this.head.headers.authorization !== undefined;
  }

  /** Path of the request without the query. */
  get path(): string {
    return urlParts(this.head.url).path;
  }

  get query(): string {
    return urlParts(this.head.url).query;
  }

  /** The value of a header that came exactly once. A function by itself, which credentials take out of the object. */
  get header(): (name: string) => string | undefined {
    return (name) => soleHeader(this.head, name.toLowerCase());
  }

  /** Whether there is an Authorization header, the mark of a signed link, or one of these headers, in lower case. */
  isAnything(headers: readonly string[]): boolean {
    if (this.hasAuthorization || this.query.includes(LINK_PARAMETERS.mark)) return true;
    return headers.some((name) => this.head.headers[name] !== undefined);
  }

  /** Fingerprint of the one Authorization header, if it has the form `scheme SP credentials`. Made once for all. */
  authorizationPrint(): Buffer | undefined {
    if (this.print !== undefined) return this.print;
    const value = soleHeader(this.head, 'authorization') ?? '';
    if (!SHAPE.test(value)) return undefined;
    const space = value.indexOf(' ');
    return (this.print = fingerprint(value.slice(0, space).toLowerCase(), value.slice(space + 1)));
  }
}
