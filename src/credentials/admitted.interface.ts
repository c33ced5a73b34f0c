import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Credential } from './credential.interface.js';

/** The credential that was accepted, and what follows from it. */
export interface Admitted {
  /** Name of the credential. */
  readonly credential: string;
  /** What signs the links of the answer: asking for the secrets again could fail, or take its time. */
  readonly signer?: LinkSigner | undefined;
  /** Set if a signed link was presented. */
  readonly link?: LinkedCall | undefined;
}

/** A credential that signs links. */
export type LinkSigner = Required<Pick<Credential, 'sign'>>;

/** What a signed link is good for. */
export interface LinkedCall {
  /** The only call that it speaks for. */
  readonly callSid: string;
  /** The refusal of a request about another call: the same as without credentials. */
  refuse(): VoxRefusalError;
}

/** For a registration that asks for no credentials. */
export const ANONYMOUS: Admitted = { credential: 'none' };
