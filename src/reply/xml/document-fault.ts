import type { FaultReason } from './fault-reason.type.js';

/** Thrown by the readers at the first fault; never leaves `checkDocument`. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';

  constructor(
    readonly reason: FaultReason,
    /** Index in the text where the fault lies. */
    readonly at: number,
  ) {
    super(reason);
  }
}
