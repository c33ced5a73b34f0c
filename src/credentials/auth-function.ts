import type { RequestHead } from '../common/request-head.interface.js';
import { withTimeout } from '../common/with-timeout.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Admitted, LinkSigner } from './admitted.interface.js';
import type { Authenticator, AuthenticatorRules } from './authenticator.interface.js';
import { BASIC } from './basic.js';
import { BEARER } from './bearer.js';
import { isCredential } from './credential.interface.js';
import { KeyRing } from './key-ring.js';
import { PresentedCredentials } from './presented-credentials.js';
import type { VoxAuth } from './vox-auth.type.js';

export interface AuthFunctionRules extends AuthenticatorRules {
  /** Headers besides Authorization that credentials of the function stand in, in lower case. */
  readonly headers: readonly string[];
  /** Time for the function, in milliseconds. */
  readonly deadline: number;
}

/** What the portal can be told to send (wire-format section 12), for as long as the function was never asked. */
const OF_THE_PORTAL = [BEARER.challenge, BASIC.challenge];

/** Compares with the credentials that the `auth` function gives at the time. */
export class AuthFunction implements Authenticator {
  /** The last list that the function gave: its challenges are those of a request that presents nothing. */
  private ring: KeyRing;

  constructor(
    private readonly resolve: Extract<VoxAuth, () => unknown>,
    private readonly rules: AuthFunctionRules,
  ) {
    this.ring = new KeyRing([], rules, OF_THE_PORTAL);
  }

  /** Who presents nothing has no business with the secrets: the function is not called, and nothing is logged. */
  async authenticate(head: RequestHead): Promise<Admitted> {
    const isAnything = new PresentedCredentials(head).isAnything(this.rules.headers);
    if (!isAnything) return this.ring.refuse();
    const ring = (this.ring = await this.ask());
    return ring.authenticate(head);
  }

  async signer(): Promise<LinkSigner | undefined> {
    return (await this.ask()).signer();
  }

  private async ask(): Promise<KeyRing> {
    const { deadline, onFailure } = this.rules;
    try {
      const list = await withTimeout(deadline, 'the `auth` function', this.resolve());
      if (Array.isArray(list) && list.every(isCredential)) return new KeyRing(list, this.rules);
      throw new TypeError('the `auth` function has to return a list of credentials, such as [bearer(token)]');
    } catch (error) {
      onFailure(error);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
  }
}
