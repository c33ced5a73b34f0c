/**
 * A handler that has run before the answer was sent.
 *
 * @example
 * const run: HandlerRun = { handler: 'Messages.inbound', ms: 3.2, code: 'VOX_HANDLED' };
 */
export interface HandlerRun {
  /** Class and method, as in the log. */
  readonly handler: string;
  /** Milliseconds that it took. */
  readonly ms: number;
  /** Code of how it ended. */
  readonly code: string;
}
