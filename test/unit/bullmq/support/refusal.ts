/** What something was refused with, and how long that took, in milliseconds. */
export interface Refused {
  readonly error: Error;
  readonly ms: number;
}

/** @throws Error when it was not refused */
export async function refusal(work: () => unknown): Promise<Refused> {
  const start = performance.now();
  let error: unknown;
  try {
    await work();
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof Error)) throw new Error('it was not refused');
  return { error, ms: performance.now() - start };
}
