import { isPromise } from './is-promise.js';

/**
 * Waits for something of the user's (a secret store, a dedupe store, a dead-letter sink) no longer than a caller would.
 * One that hangs has failed: the answer must not hang with it. What is there at once, as from a store in memory, is given
 * back at once.
 */
export function withTimeout<Result>(
  milliseconds: number,
  what: string,
  work: Promise<Result> | Result,
): Promise<Result> | Result {
  return isPromise(work) ? race(milliseconds, what, work) : work;
}

async function race<Result>(milliseconds: number, what: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
