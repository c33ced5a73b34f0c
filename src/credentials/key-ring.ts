import type { Admitted, LinkSigner } from './admitted.interface.js';
import { type Acceptance, type Credential, credentialName } from './credential.interface.js';
import type { PresentedCredentials } from './presented-credentials.js';

/** A credential that was accepted. */
export interface Match {
  readonly admitted: Admitted;
  readonly acceptance: Acceptance;
}

/** A list of credentials. What does not depend on a request is made once. */
export class KeyRing {
  /** One for each scheme that a sender can be asked for. */
  readonly challenges: readonly string[];
  private readonly keys: readonly { readonly credential: Credential; readonly admitted: Admitted }[];

  constructor(credentials: readonly Credential[]) {
    const signer = credentials.find((one): one is Credential & LinkSigner => one.sign !== undefined);
    this.keys = credentials.map((credential, index) => ({
      credential,
      admitted: { credential: credentialName(credential, index), signer },
    }));
    this.challenges = [...new Set(credentials.flatMap(({ challenge }) => challenge ?? []))];
  }

  /** Compares with every credential, whichever is accepted. */
  find(presented: PresentedCredentials): Match | undefined {
    let found: Match | undefined;
    for (const { credential, admitted } of this.keys) {
      const acceptance = credential.accepts(presented);
      if (acceptance) found ??= { admitted, acceptance };
    }
    return found;
  }
}
