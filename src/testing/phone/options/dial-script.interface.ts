import type { DialOutcome } from './dial-outcome.interface.js';

/**
 * One outcome for every number that is dialled, and others for single numbers.
 *
 * @example
 * const dial: DialScript = { status: 'busy', numbers: { '+12025550100': { status: 'completed', duration: 42 } } };
 */
export interface DialScript extends DialOutcome {
  /** By number, as it stands in the document. */
  readonly numbers?: Readonly<Record<string, DialOutcome>>;
}
