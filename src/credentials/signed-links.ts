import { createHmac, timingSafeEqual } from 'node:crypto';
import { checkLength } from './check-length.js';
import { checkSecret } from './check-secret.js';
import type { CredentialOptions } from './credential-options.interface.js';

const MIN_LENGTH = 32;

/**
 * Lets the links in that the module itself writes into documents: each carries an HMAC over its path and the id of the
 * call, and opens that path for that call only. For callbacks that may come without an Authorization header, which is not
 * documented either way (wire-format section 12). A request that does carry the header is judged by the header.
 *
 * The first of several signs, all are accepted. Proxies log URLs: a link is worth as much as its call.
 *
 * @throws VoxConfigError when the secret is missing or shorter than 32 characters
 * @example auth: [bearer(process.env.VOX_TOKEN), signedLinks(process.env.VOX_LINK_SECRET)]
 */
export function signedLinks(secret: string | undefined, options: CredentialOptions = {}): SignedLinks {
  checkSecret('auth signedLinks secret', secret);
  checkLength('auth signedLinks secret', secret, MIN_LENGTH);
  return new SignedLinks(options.id, secret);
}

/** What {@link signedLinks} makes. The secret is behind a private field. */
export class SignedLinks {
  readonly scheme = 'link';
  /** None that could be told. */
  readonly weakness = undefined;
  readonly #secret: string;

  constructor(
    /** Name in logs. */
    readonly id: string | undefined,
    secret: string,
  ) {
    this.#secret = secret;
  }

  /** Signature of a path for a call. */
  sign(path: string, callSid: string): string {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([path, callSid]))
      .digest('base64url');
  }

  /** Compares in constant time, and as text: a decoder would take a signature that was tampered with in its padding. */
  accepts(path: string, callSid: string, signature: string): boolean {
    const presented = Buffer.from(signature);
    const expected = Buffer.from(this.sign(path, callSid));
    return presented.length === expected.length && timingSafeEqual(presented, expected);
  }
}
