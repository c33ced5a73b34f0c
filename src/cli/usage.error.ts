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

/** Turns what the kit says of an argument into wrong usage; it never holds the argument, which may be a secret. */
export function withUsageErrors<Result>(judge: () => Result): Result {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    const [problem = '', ...remedy] = error.message.split(/\. /);
    throw new UsageError(problem.replace(/\.$/, ''), remedy.join('. '));
  }
}
