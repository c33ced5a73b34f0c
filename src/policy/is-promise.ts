/** Whether there is anything to wait for. */
export function isPromise<Result>(work: PromiseLike<Result> | Result): work is PromiseLike<Result> {
  return typeof (work as Partial<PromiseLike<Result>> | undefined)?.then === 'function';
}
