import { isPromise } from '../common/is-promise.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { withTimeout } from '../common/with-timeout.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { type Admitted, ANONYMOUS } from './admitted.interface.js';
import { BASIC } from './basic.js';
import { BEARER } from './bearer.js';
import { type Credential, isCredential } from './credential.interface.js';
import { KeyRing, type Match } from './key-ring.js';
import { PresentedCredentials } from './presented-credentials.js';
import type { VoxAuth } from './vox-auth.type.js';

interface AuthenticatorOptions {
  readonly auth: VoxAuth;
  /** Headers besides Authorization that credentials of the `auth` function stand in, in lower case. */
  readonly headers: readonly string[];
  /** Status of an unauthenticated request that is dropped without a word; `undefined`: 401. */
  readonly dropped: number | undefined;
  /** Time for the `auth` function, in milliseconds. */
  readonly deadline: number;
  /** Told of a failure of the `auth` function. */
  readonly onFailure: (error: unknown) => void;
}

/** What the portal can be told to send (wire-format section 12), for as long as the `auth` function was never asked. */
const OF_THE_PORTAL = [BEARER.challenge, BASIC.challenge];

/** Decides whose request it is. Reads headers and URL only, never a body. */
export class Authenticator {
  /** Of a list that does not change, or of the last one that the `auth` function gave. */
  private ring: KeyRing | undefined;

  constructor(private readonly options: AuthenticatorOptions) {
    const { auth } = options;
    if (typeof auth === 'object') this.ring = new KeyRing(auth);
  }

  /** @throws VoxRefusalError `unauthorized` or `authUnavailable`, now or later */
  authenticate(head: RequestHead): Admitted | Promise<Admitted> {
    const { auth } = this.options;
    if (auth === 'none') return ANONYMOUS;
    const presented = new PresentedCredentials(head);
    const ring = typeof auth === 'function' ? this.currentRing(auth, presented) : this.ring;
    return isPromise(ring) ? ring.then((one) => this.judge(presented, one)) : this.judge(presented, ring);
  }

  /** Who presents nothing has no business with the secrets: the function is not called, and nothing is logged. */
  private currentRing(
    auth: Extract<VoxAuth, () => unknown>,
    presented: PresentedCredentials,
  ): Promise<KeyRing> | undefined {
    if (!presented.isAnything(this.options.headers)) return undefined;
    return this.ask(auth).then((credentials) => (this.ring = new KeyRing(credentials)));
  }

  private async ask(resolve: Extract<VoxAuth, () => unknown>): Promise<readonly Credential[]> {
    const { deadline, onFailure } = this.options;
    try {
      const list = await withTimeout(deadline, 'the `auth` function', resolve());
      if (Array.isArray(list) && list.every(isCredential)) return list;
      throw new TypeError('the `auth` function has to return a list of credentials, such as [bearer(token)]');
    } catch (error) {
      onFailure(error);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
  }

  private judge(presented: PresentedCredentials, ring: KeyRing | undefined): Admitted {
    const match = ring && this.find(presented, ring);
    if (!match) throw this.refuse(ring);
    const { callSid } = match.acceptance;
    if (callSid === undefined) return match.admitted;
    return { ...match.admitted, link: { callSid, refuse: () => this.refuse(ring) } };
  }

  /** A credential of the application's own kind may fail; whoever asks is then nobody, and the failure is told. */
  private find(presented: PresentedCredentials, ring: KeyRing): Match | undefined {
    try {
      return ring.find(presented);
    } catch (error) {
      this.options.onFailure(error);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
  }

  private refuse(ring = this.ring): VoxRefusalError {
    const { dropped } = this.options;
    if (dropped !== undefined) return new VoxRefusalError('unauthorized', { status: dropped });
    const challenges = ring?.challenges ?? OF_THE_PORTAL;
    return new VoxRefusalError('unauthorized', { headers: { 'WWW-Authenticate': challenges } });
  }
}
