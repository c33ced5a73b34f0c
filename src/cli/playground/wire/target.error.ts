/** A request that is not sent, because it would leave the target. It has a code as an error of a socket has. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
  readonly code = 'VOX_PLAYGROUND_TARGET';

  constructor(
    problem: string,
    /** What to do instead. */
    readonly remedy = 'Start the playground with --map ORIGIN=ORIGIN or with --allow-remote.',
  ) {
    super(problem);
  }
}
