import type { CallEnding } from '../call-ending.interface.js';

/** Thrown where a call is over, from however deep inside a document. Never leaves the phone. */
export class EndOfCall extends Error {
  override readonly name = 'EndOfCall';

  constructor(readonly ending: CallEnding) {
    super(ending.by);
  }
}
