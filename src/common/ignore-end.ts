/** For a promise that nobody waits for: its failure would end the process. */
export function ignoreEnd(promise: unknown): void {
  // What has a `then` need not be a promise.
  Promise.resolve(promise).catch(() => undefined);
}
