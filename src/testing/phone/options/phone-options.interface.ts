import type { PresentedCredential } from '../../../credentials/credential.interface.js';

/** How the emulated platform behaves towards an application. */
export interface PhoneOptions {
  /** The credential that the portal holds for this application. Sent to the origin that was dialled only. */
  readonly auth: PresentedCredential | 'none';
  /**
   * Whether requests to URLs in documents carry the credential too. Not documented, so an application should accept
   * both. Default `same`.
   */
  readonly callbackAuth?: 'same' | 'none' | undefined;
  /** Leave out every parameter that no source documents (wire-format section 6.9). Default `false`. */
  readonly documentedOnly?: boolean | undefined;
  /** How `Vars` is written; not settled (wire-format section 6.2). Default `nested`. */
  readonly varsForm?: 'nested' | 'flat' | undefined;
  /** Encoding of a POST; default `form`. */
  readonly encoding?: 'form' | 'json' | undefined;
  /** Real milliseconds that one answer may take; default 15,000. */
  readonly timeout?: number | undefined;
  /** How often an informational callback is sent again when it fails; default 5, as a receiver in the field counted. */
  readonly retries?: number | undefined;
  /** Verbs that a call may run without input; default 1,000. */
  readonly maxVerbs?: number | undefined;
  /** Documents that a call may fetch without input; default 50. */
  readonly maxDocuments?: number | undefined;
  /**
   * Origins that are reached elsewhere, for example the `publicUrl` of a server on this machine:
   * `{ 'https://public.example': 'http://localhost:3000' }`. A path behind the first is one that a proxy strips, and is left
   * out. Documents and the transcript keep the URL as it is written. The credential goes there too. Default: none.
   */
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly accountId?: string | undefined;
  readonly trunkId?: string | undefined;
  /** Replaces the global `fetch`, for applications that listen on no port. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}
