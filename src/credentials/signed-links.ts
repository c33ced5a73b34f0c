import { createHmac, timingSafeEqual } from 'node:crypto';
import { checkLength, checkSecret, credentialId } from './check-secret.js';
import type { Acceptance, Credential, CredentialOptions } from './credential.interface.js';
import { linkMark } from './link-mark.js';
import type { PresentedCredentials } from './presented-credentials.js';

const OPTION = 'auth signedLinks secret';
const MIN_LENGTH = 32;

/**
 * Accepts the links that the module itself writes into documents: each carries an HMAC over its path and the id of the
 * call, and is good for that path and that call only. For callbacks that may come without an Authorization header, which
 * is not documented either way (wire-format section 12). A request that carries the header is judged by the header.
 *
 * The first of several signs, all are accepted. Proxies log URLs: a link is worth as much as its call.
 *
 * @throws VoxConfigError when the secret is missing or shorter than 32 characters
 * @example auth: [bearer(process.env.VOX_TOKEN), signedLinks(process.env.VOX_LINK_SECRET)]
 */
export function signedLinks(secret: string | undefined, options: CredentialOptions = {}): Credential {
  checkSecret(OPTION, secret);
  checkLength(OPTION, secret, MIN_LENGTH);
  return new SignedLinks(credentialId(options, "signedLinks(secret, { id: 'old' })"), secret);
}

class SignedLinks implements Credential {
  readonly scheme = 'link';
  readonly challenge = undefined;
  readonly weakness = undefined;
  readonly standsAlone = false;
  readonly openapi = undefined;
  readonly #secret: string;

  constructor(
    readonly id: string | undefined,
    secret: string,
  ) {
    this.#secret = secret;
  }

  accepts({ hasAuthorization, path, query }: PresentedCredentials): Acceptance | undefined {
    const mark = hasAuthorization ? undefined : linkMark(query);
    if (!mark) return undefined;
    // As text: a decoder would accept a signature that was tampered with in its padding.
    const presented = Buffer.from(mark.signature);
    const expected = Buffer.from(this.sign(path, mark.callSid));
    const isSame = presented.length === expected.length && timingSafeEqual(presented, expected);
    return isSame ? { callSid: mark.callSid } : undefined;
  }

  /** A link is its own credential. */
  present(): Readonly<Record<string, string>> {
    return {};
  }

  sign(path: string, callSid: string): string {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([path, callSid]))
      .digest('base64url');
  }
}
