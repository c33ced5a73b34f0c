/**
 * A configuration that cannot work, thrown while the application starts. Names the option and the remedy, never the
 * value: it may be a secret.
 *
 * @example
 * // VOX_CONFIG auth bearer token: is missing or empty. Set it to the secret entered in the portal …
 */
export class VoxConfigError extends Error {
  override readonly name = 'VoxConfigError';
  /** Stable code. */
  readonly code = 'VOX_CONFIG';

  constructor(
    /** Path of the option, such as `calls.deadline`. */
    readonly option: string,
    problem: string,
    /** What to write instead. */
    readonly remedy: string,
  ) {
    super(`VOX_CONFIG ${option}: ${problem}. ${remedy}`);
  }
}
