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

/** A race of two promises would cost four more, and a webhook passes here more than once. */
function race<Result>(milliseconds: number, what: string, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error(`${what} took longer than ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    const end =
      <Value>(settle: (value: Value) => void) =>
      (value: Value): void => {
        clearTimeout(timer);
        settle(value);
      };
    // What has a `then` need not be a promise.
    Promise.resolve(work).then(end<Result>(resolve), end<unknown>(reject));
  });
}
