import type { PresentedCredentials } from './presented-credentials.js';

/**
 * One kind of credential, with all that the rest of the package has to know of it: guard, start-up report, testing kit,
 * command line and OpenAPI ask these members and know no kind by name. `bearer()`, `basic()` and `signedLinks()` make
 * three; another kind is another implementation, passed in `auth` like these.
 *
 * @example
 * export const apiKey = (key: string): Credential => ({
 *   scheme: 'api-key',
 *   id: undefined,
 *   challenge: 'ApiKey realm="vox"',
 *   weakness: undefined,
 *   standsAlone: true,
 *   accepts: (presented) => (isSame(presented.header('x-api-key'), key) ? {} : undefined),
 *   present: () => ({ 'X-Api-Key': key }),
 *   openapi: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
 * });
 */
export interface Credential {
  /** Name of its kind in lower case, such as `'bearer'`. */
  readonly scheme: string;
  /** Its name in logs, never derived from a secret. Without one it is called by scheme and position. */
  readonly id: string | undefined;
  /** The `WWW-Authenticate` value that asks for it; `undefined` if no sender can be asked. */
  readonly challenge: string | undefined;
  /** What is legal but weak about it, for the start-up report. */
  readonly weakness: string | undefined;
  /** Whether the platform presents it by itself. A list of credentials needs one that does. */
  readonly standsAlone: boolean;
  /** Compares in constant time, at once. `undefined`: not presented, or not this one. */
  accepts(presented: PresentedCredentials): Acceptance | undefined;
  /** The headers that present it: for a program that plays the platform, never for a log. */
  present(): Readonly<Record<string, string>>;
  /** Its Security Scheme Object of OpenAPI 3.1; `undefined` if no client can be told how to present it. */
  readonly openapi: SecurityScheme | undefined;
  /** Signs a path for a call, where links of documents are to carry a signature. */
  sign?(path: string, callSid: string): string;
}

/** A Security Scheme Object of OpenAPI 3.1. */
export interface SecurityScheme {
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect';
  readonly scheme?: string;
  readonly description?: string;
  /** Of an `apiKey`. */
  readonly in?: string;
  /** Of an `apiKey`. */
  readonly name?: string;
}

/** All that a program needs of a credential that plays the platform. */
export type PresentedCredential = Pick<Credential, 'present'>;

/** What an accepted credential is good for. */
export interface Acceptance {
  /** The only call that it speaks for. Without one it speaks for all. */
  readonly callSid?: string;
  /** It is no promise: that would be something for every request. */
  readonly then?: never;
}

/** Options of `bearer()`, `basic()` and `signedLinks()`. */
export interface CredentialOptions {
  /** Name of the credential in logs, to tell the old from the new while rotating. Default: scheme and position. */
  readonly id?: string | undefined;
}

/** Name of a credential in logs: its id, or scheme and position. */
export function credentialName({ id, scheme }: Credential, index: number): string {
  return id ?? `${scheme}#${index + 1}`;
}

/** Whether a value has the members that a credential is judged and presented by. */
export function isCredential(value: unknown): value is Credential {
  const { scheme, accepts, present } = (value ?? {}) as Partial<Credential>;
  return typeof scheme === 'string' && typeof accepts === 'function' && typeof present === 'function';
}
