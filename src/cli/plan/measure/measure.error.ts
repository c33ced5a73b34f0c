/** `vox plan --measure` could not measure. The message has a remedy, and never a URL: that may hold a password. */
export class MeasureError extends Error {
  override readonly name = 'MeasureError';

  constructor(
    problem: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(`${problem}. ${remedy}`);
  }
}
