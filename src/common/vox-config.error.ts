/**
 * A configuration that cannot work, thrown while the application starts. Names the option and the remedy, never the
 * value: it may be a secret.
 *
 * @example
 * // VOX_CONFIG auth[0]: the bearer token is missing. Set it to the token entered in the portal …
 */
export class VoxConfigError extends Error {
  override readonly name = 'VoxConfigError';
  /** Stable code. */
  readonly code = 'VOX_CONFIG';

  constructor(
    /** Path of the option, such as `auth[0].token`. */
    readonly option: string,
    problem: string,
    /** What to write instead. */
    readonly remedy: string,
  ) {
    super(`VOX_CONFIG ${option}: ${problem}. ${remedy}`);
  }
}
