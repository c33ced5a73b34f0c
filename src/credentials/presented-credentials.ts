import { LINK_PARAMETERS } from '../common/link-parameters.js';
import { headerValues } from '../common/header-values.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { urlParts } from '../common/url-parts.js';
import { fingerprint } from './fingerprint.js';

/** ASCII space only: byte A0, which `\s` counts as space, is part of many a character in UTF-8. */
const SHAPE = /^[A-Za-z]+ [^ \t\r\n,]+$/;

/** What a request presents, read once for all credentials that are compared with it. */
export class PresentedCredentials {
  /** Whether there is an Authorization header, well-formed or not. */
  readonly hasAuthorization: boolean;
  /** Path of the request without the query. */
  readonly path: string;
  readonly query: string;
  private print: Buffer | undefined;

  constructor(private readonly head: RequestHead) {
    const { path, query } = urlParts(head.url);
    this.path = path;
    this.query = query;
    this.hasAuthorization = head.headers.authorization !== undefined;
  }

  /** Whether there is an Authorization header, the mark of a signed link, or one of these headers, in lower case. */
  isAnything(headers: readonly string[]): boolean {
    if (this.hasAuthorization || this.query.includes(LINK_PARAMETERS.mark)) return true;
    return headers.some((name) => this.head.headers[name] !== undefined);
  }

  /** The value of a header that came exactly once. */
  readonly header = (name: string): string | undefined => {
    const values = headerValues(this.head, name.toLowerCase());
    return values.length === 1 ? values[0] : undefined;
  };

  /** Fingerprint of the one Authorization header, if it has the form `scheme SP credentials`. */
  authorizationPrint(): Buffer | undefined {
    return (this.print ??= this.readAuthorization());
  }

  private readAuthorization(): Buffer | undefined {
    const value = this.hasAuthorization ? this.header('authorization') : undefined;
    if (value === undefined || !SHAPE.test(value)) return undefined;
    const space = value.indexOf(' ');
    return fingerprint(value.slice(0, space).toLowerCase(), value.slice(space + 1));
  }
}
