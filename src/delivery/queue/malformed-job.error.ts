/**
 * A queue handed out what this package has not stored there: another producer, or a hand, has written to it. Trying again
 * does not help. Names the field that does not fit, never its value.
 */
export class MalformedJobError extends Error {
  override readonly name = 'MalformedJobError';
  /** Stable code. */
  readonly code = 'VOX_JOB_MALFORMED';

  constructor(
    /** The first field that does not fit. */
    readonly field: string,
  ) {
    super(
      `VOX_JOB_MALFORMED not a job of this package: its ${field} is missing or has the wrong shape. ` +
        'Find out who else writes to this queue, and give each producer a queue of its own.',
    );
  }
}
