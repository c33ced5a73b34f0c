/** A wrong command line. The message names options, never their values: one may be a secret. */
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

/** The usage error of a checker of the testing kit. Its words do not contain the argument, which may be a secret. */
export function usageError(name: string, problem: string, remedy: string): UsageError {
  return new UsageError(`${name} ${problem}`, remedy);
}
