import type { CallEnding } from '../call-state.interface.js';

/** Thrown to end a call from any depth inside a document. It never leaves the phone. */
export class EndOfCall extends Error {
  override readonly name = 'EndOfCall';

  constructor(readonly ending: CallEnding) {
    super(ending.by);
  }
}

/** `CallStatus` of a call that is over (wire-format section 9.2). A call with an error is assumed to have failed. */
export function finalStatus(
  { ringing, status }: { readonly ringing: boolean; readonly status: string },
  { by }: CallEnding,
): string {
  // `<Reject>` has set the status already.
  if (by === 'reject') return status;
  if (by === 'http-error' || by === 'invalid-document') return 'failed';
  return ringing ? 'no-answer' : 'completed';
}
