/** Something that keeps `vox dead-letters` from its work, with the remedy. Holds no URL: it may hold a password. */
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
