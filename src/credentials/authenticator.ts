import { isPromise } from '../common/is-promise.js';
import type { RequestHead } from '../common/request-head.interface.js';
import { withTimeout } from '../common/with-timeout.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { type Admitted, ANONYMOUS } from './admitted.interface.js';
import { type Credential, isCredential } from './credential.interface.js';
import { KeyRing } from './key-ring.js';
import { PresentedCredentials } from './presented-credentials.js';
import type { VoxAuth } from './vox-auth.type.js';

interface AuthenticatorOptions {
  readonly auth: VoxAuth;
  readonly onUnauthorized: 'reject' | 'drop';
  /** Time for the `auth` function, in milliseconds. */
  readonly deadline: number;
  /** Told of a failure of the `auth` function. */
  readonly onFailure: (error: unknown) => void;
}

/** Decides whose request it is. Reads headers and URL only, never a body. */
export class Authenticator {
  /** Of a list that does not change. */
  private readonly ring: KeyRing | undefined;

  constructor(private readonly options: AuthenticatorOptions) {
    const { auth } = options;
    if (typeof auth === 'object') this.ring = new KeyRing(auth);
  }

  /** @throws VoxRefusalError `unauthorized` or `authUnavailable`, now or later */
  authenticate(head: RequestHead): Admitted | Promise<Admitted> {
    if (this.options.auth === 'none') return ANONYMOUS;
    const ring = this.ring ?? this.currentRing(this.options.auth);
    return isPromise(ring) ? ring.then((one) => this.judge(head, one)) : this.judge(head, ring);
  }

  private currentRing(auth: Exclude<VoxAuth, 'none'>): KeyRing | Promise<KeyRing> {
    return typeof auth === 'function'
      ? this.ask(auth).then((credentials) => new KeyRing(credentials))
      : new KeyRing(auth);
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

  private judge(head: RequestHead, ring: KeyRing): Admitted {
    const match = ring.find(new PresentedCredentials(head));
    if (!match) throw this.refuse(ring);
    const { callSid } = match.acceptance;
    if (callSid === undefined) return match.admitted;
    return { ...match.admitted, link: { callSid, refuse: () => this.refuse(ring) } };
  }

  private refuse({ challenges }: KeyRing): VoxRefusalError {
    if (this.options.onUnauthorized === 'drop') return new VoxRefusalError('unauthorized', { status: 200 });
    return new VoxRefusalError('unauthorized', { headers: { 'WWW-Authenticate': challenges } });
  }
}
