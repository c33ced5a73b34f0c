import type { CallEnding } from '../call-ending.interface.js';
import type { Leg } from './leg.js';

/** `CallStatus` of a call that is over (wire-format section 9.2). A call that broke is assumed to have failed. */
export function finalStatus({ ringing, status }: Leg, { by }: CallEnding): string {
  // A rejecting verb has set its own.
  if (by === 'reject') return status;
  if (by === 'http-error' || by === 'invalid-document') return 'failed';
  return ringing ? 'no-answer' : 'completed';
}
