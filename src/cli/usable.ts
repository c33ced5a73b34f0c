import { UsageError } from './usage.error.js';

/** Turns what the kit says of an argument into wrong usage; it never holds the argument, which may be a secret. */
export function usable<Result>(judge: () => Result): Result {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    const [problem = '', ...remedy] = error.message.split(/\. /);
    throw new UsageError(problem.replace(/\.$/, ''), remedy.join('. '));
  }
}
