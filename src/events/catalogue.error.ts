/**
 * An event or a version that the catalogue does not have.
 *
 * @example
 * // VOX_CATALOGUE: there is no event "sms.dlrs". Did you mean "sms.dlr"? Known: sms.mo, mms.mo, …
 */
export class CatalogueError extends RangeError {
  /** Stable code. */
  readonly code = 'VOX_CATALOGUE';

  constructor(
    /** What was asked for. */
    readonly problem: string,
    /** What to write instead. */
    readonly remedy: string,
  ) {
    super(`VOX_CATALOGUE: ${problem}. ${remedy}`);
  }
}
