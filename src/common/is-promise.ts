/** Whether there is anything to wait for. */
export function isPromise<Result>(work: Promise<Result> | Result): work is Promise<Result> {
  return typeof (work as Partial<Promise<Result>> | undefined)?.then === 'function';
}
