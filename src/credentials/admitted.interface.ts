import type { LinkedCall } from './linked-call.interface.js';
import type { SignedLinks } from './signed-links.js';

/** Who was let in. */
export interface Admitted {
  /** Name of the credential. */
  readonly credential: string;
  /** What signs the links of the answer: a second look at the secrets could fail, or take its time. */
  readonly signer?: SignedLinks | undefined;
  /** The only call that a signed link speaks for, and what a request about another one is told. */
  readonly link?: LinkedCall | undefined;
}
