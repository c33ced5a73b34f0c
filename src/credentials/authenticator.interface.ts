import type { RequestHead } from '../common/request-head.interface.js';
import type { Admitted, LinkSigner } from './admitted.interface.js';

/** Decides whose request it is. Reads headers and URL only, never a body. */
export interface Authenticator {
  /** @throws VoxRefusalError `unauthorized` or `authUnavailable`, now or later */
  authenticate(head: RequestHead): Admitted | Promise<Admitted>;
  /**
   * What signs a link that is written outside of a request.
   * @throws VoxRefusalError `authUnavailable`
   */
  signer(): LinkSigner | undefined | Promise<LinkSigner | undefined>;
}

/** What every list of credentials is judged by. */
export interface AuthenticatorRules {
  /** Status of an unauthenticated request that is dropped without a word; `undefined`: 401. */
  readonly dropped: number | undefined;
  /** Told of a failure of the `auth` function, or of a credential. */
  readonly onFailure: (error: unknown) => void;
}
