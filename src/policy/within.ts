/**
 * Waits for something of the user's (a secret store, a dedupe store, a dead-letter sink) no longer than a caller would.
 * One that hangs has failed: the answer must not hang with it.
 */
export async function within<Result>(
  milliseconds: number,
  what: string,
  work: PromiseLike<Result> | Result,
): Promise<Result> {
  if (!isPromise(work)) return work;
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

function isPromise<Result>(work: PromiseLike<Result> | Result): work is PromiseLike<Result> {
  return typeof (work as Partial<PromiseLike<Result>> | undefined)?.then === 'function';
}
