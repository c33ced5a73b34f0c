import { anyEqual } from './fingerprint.js';

/**
 * One pair of scheme and secret that opens the door; made by {@link bearer} or {@link basic}. What is secret stands behind
 * private fields: printing, inspecting or serialising it shows its scheme and id only.
 */
export class Credential {
  readonly #fingerprints: readonly Buffer[];
  readonly #header: string;

  constructor(
    /** Scheme of the Authorization header, in lower case. */
    readonly scheme: 'bearer' | 'basic',
    /** Name in logs; never derived from the secret. */
    readonly id: string | undefined,
    /** `WWW-Authenticate` value that asks for it. */
    readonly challenge: string,
    /** Things about it that are legal but weak, for the start-up report. */
    readonly weakness: string | undefined,
    fingerprints: readonly Buffer[],
    header: string,
  ) {
    this.#fingerprints = fingerprints;
    this.#header = header;
  }

  /** The Authorization header that presents it: for who plays the platform in a test, never for a log. */
  present(): string {
    return this.#header;
  }

  /** Compares in constant time. */
  accepts(presented: Buffer): boolean {
    return anyEqual(this.#fingerprints, presented);
  }
}
