/** A command line that cannot be understood. Names options, never their values: one may be a secret. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** Stable code. */
  readonly code = 'VOX_CLI_USAGE';

  constructor(
    problem: string,
    /** What to write instead. */
    readonly remedy: string,
  ) {
    super(`${problem}. ${remedy}`);
  }
}
