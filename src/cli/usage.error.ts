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

/**
 * Turns a `TypeError` or `RangeError` of the testing kit into a usage error. Their messages do not contain the argument,
 * which may be a secret.
 */
export function withUsageErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    const [problem = '', ...remedy] = error.message.split(/\. /);
    throw new UsageError(problem.replace(/\.$/, ''), remedy.join('. '));
  }
}
