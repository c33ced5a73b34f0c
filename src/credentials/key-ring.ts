import { isPromise } from '../common/is-promise.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Admitted, LinkSigner } from './admitted.interface.js';
import type { Authenticator, AuthenticatorRules } from './authenticator.interface.js';
import { type Acceptance, type Credential, credentialName } from './credential.interface.js';
import { PresentedCredentials } from './presented-credentials.js';

/** A list of credentials. What does not depend on a request is made once. */
export class KeyRing implements Authenticator {
  private readonly first: LinkSigner | undefined;
  private readonly keys: readonly { readonly credential: Credential; readonly admitted: Admitted }[];
  /** @param challenges of a refusal: one for each scheme that a sender can be asked for */
  constructor(
    credentials: readonly Credential[],
    private readonly rules: AuthenticatorRules,
    private readonly challenges: readonly string[] = challengesOf(credentials),
  ) {
    const signer = credentials.find((one): one is Credential & LinkSigner => one.sign !== undefined);
    this.first = signer;
    this.keys = credentials.map((credential, index) => ({
      credential,
      admitted: { credential: credentialName(credential, index), signer },
    }));
  }

  /** Compares with every credential, whichever is accepted. */
  authenticate(head: RequestHead): Admitted {
    const presented = new PresentedCredentials(head);
    let first: (Acceptance & { readonly admitted: Admitted }) | undefined;
    try {
      for (const { credential, admitted } of this.keys) {
        const acceptance = credential.accepts(presented);
        if (isPromise(acceptance)) throw neverLater(admitted, acceptance);
        if (acceptance) first ??= { callSid: acceptance.callSid, admitted };
      }
    } catch (error) {
      // A credential of the application's own kind may fail; whoever asks is then nobody, and the failure is told.
      this.rules.onFailure(error);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
    if (!first) throw this.refusal();
    const { callSid, admitted } = first;
    return callSid === undefined ? admitted : { ...admitted, link: { callSid, refuse: () => this.refusal() } };
  }

  signer(): LinkSigner | undefined {
    return this.first;
  }

  /** The refusal of a request that presents none of them. */
  refusal(): VoxRefusalError {
    const { dropped } = this.rules;
    if (dropped !== undefined) return new VoxRefusalError('unauthorized', { status: dropped });
    return new VoxRefusalError('unauthorized', { headers: { 'WWW-Authenticate': this.challenges } });
  }
}

/** A promise is true, whatever it comes to: everybody would be let in. */
function neverLater({ credential }: Admitted, acceptance: Promise<unknown>): TypeError {
  // Nobody waits for it.
  Promise.resolve(acceptance).catch(() => undefined);
  return new TypeError(`accepts() of the credential "${credential}" gave a promise: it has to decide at once`);
}

function challengesOf(credentials: readonly Credential[]): readonly string[] {
  return [...new Set(credentials.flatMap(({ challenge }) => challenge ?? []))];
}
