import { ignoreEnd } from '../common/ignore-end.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Admitted, LinkSigner } from './admitted.interface.js';
import type { Authenticator, AuthenticatorRules } from './authenticator.interface.js';
import { type Acceptance, type Credential, credentialName } from './credential.interface.js';
import { PresentedCredentials } from './presented-credentials.js';

/** What Node writes into a header. With anything else every refusal would fail. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** A list of credentials. What does not depend on a request is made once. */
export class KeyRing implements Authenticator {
  private readonly first: LinkSigner | undefined;
  private readonly keys: readonly { readonly credential: Credential; readonly admitted: Admitted }[];
  /**
   * @param challenges of a refusal: one for each scheme that a sender can be asked for
   * @throws VoxConfigError for one that no header can hold
   */
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
  authenticate(head: RequestHead): Admitted | Promise<Admitted> {
    const presented = new PresentedCredentials(head);
    let first: (Acceptance & { readonly admitted: Admitted }) | undefined;
    try {
      for (const { credential, admitted } of this.keys) {
        const acceptance = credential.accepts(presented);
        if (acceptance?.then !== undefined) throw undecided(admitted.credential, acceptance);
        if (acceptance) first ??= { callSid: acceptance.callSid, admitted };
      }
    } catch (error) {
      // A credential of the application's own kind may fail; whoever asks is then nobody, and the failure is told.
      this.rules.onFailure(error);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
    if (!first) return this.refuse();
    const { callSid, admitted } = first;
    return callSid === undefined ? admitted : { ...admitted, link: { callSid, refuse: () => this.refusal() } };
  }

  signer(): LinkSigner | undefined {
    return this.first;
  }

  /**
   * Refuses a moment later: an error keeps its stack, and keeping that of a framework costs more than all else here.
   * @throws VoxRefusalError `unauthorized`
   */
  async refuse(): Promise<never> {
    await Promise.resolve();
    throw this.refusal();
  }

  /** The refusal of a request that presents none of them. */
  private refusal(): VoxRefusalError {
    const { dropped } = this.rules;
    if (dropped !== undefined) return new VoxRefusalError('unauthorized', { status: dropped });
    return new VoxRefusalError('unauthorized', { headers: { 'WWW-Authenticate': this.challenges } });
  }
}

function challengesOf(credentials: readonly Credential[]): readonly string[] {
  const challenges = [...new Set(credentials.flatMap(({ challenge }) => challenge ?? []))];
  if (challenges.every((challenge) => HEADER_VALUE.test(challenge))) return challenges;
  throw new VoxConfigError('auth', 'has a challenge that no header can hold', 'Write it in Latin-1, on one line.');
}

/** A promise is something, and would let everybody in. How it ends is of no interest, not even its failure. */
function undecided(credential: string, acceptance: unknown): TypeError {
  ignoreEnd(acceptance);
  return new TypeError(
    `accepts() of ${credential} has returned a promise, and has to decide at once: ` +
      'fetch what it compares with before, in auth: async () => [ … ]',
  );
}
