/** An error of `vox dead-letters`, with its remedy. It never contains the URL: that may hold a password. */
export class DeadLettersError extends Error {
  override readonly name = 'DeadLettersError';

  constructor(
    problem: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(`${problem}. ${remedy}`);
  }
}
