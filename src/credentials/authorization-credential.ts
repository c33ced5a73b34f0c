import { timingSafeEqual } from 'node:crypto';
import type { Acceptance, Credential } from './credential.interface.js';
import type { PresentedCredentials } from './presented-credentials.js';

/** What tells one scheme of the Authorization header from another. */
interface AuthorizationScheme extends Pick<Credential, 'id' | 'weakness' | 'openapi'> {
  /** In lower case. */
  readonly scheme: string;
  readonly challenge: string;
}

const ACCEPTED: Acceptance = {};

/**
 * A credential in the Authorization header. What is secret stands behind private fields: printing, inspecting or
 * serialising it shows its scheme and id only.
 */
export class AuthorizationCredential implements Credential {
  readonly standsAlone = true;
  readonly scheme: string;
  readonly id: string | undefined;
  readonly challenge: string;
  readonly weakness: string | undefined;
  readonly openapi: Credential['openapi'];
  readonly #fingerprints: readonly Buffer[];
  readonly #header: string;

  /**
   * @param fingerprints of every spelling that is accepted
   * @param header the value that presents it
   */
  constructor(scheme: AuthorizationScheme, fingerprints: readonly Buffer[], header: string) {
    this.scheme = scheme.scheme;
    this.id = scheme.id;
    this.challenge = scheme.challenge;
    this.weakness = scheme.weakness;
    this.openapi = scheme.openapi;
    this.#fingerprints = fingerprints;
    this.#header = header;
  }

  accepts(presented: PresentedCredentials): Acceptance | undefined {
    const print = presented.authorizationPrint();
    if (!print) return undefined;
    let isFound = false;
    // With all of them, whichever is equal.
    for (const known of this.#fingerprints) isFound = timingSafeEqual(known, print) || isFound;
    return isFound ? ACCEPTED : undefined;
  }

  present(): Readonly<Record<string, string>> {
    return { Authorization: this.#header };
  }
}
