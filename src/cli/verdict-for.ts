import type { DeliveryAttempt } from '../testing/delivery/delivery-attempt.interface.js';
import { type Verdict, verdictOf } from '../testing/delivery/verdict.js';

/** What helps whoever sits at this end, where that is something else. */
const HERE: Readonly<Record<number, string>> = {
  401: 'Present what the server expects: --bearer, --basic, or VOX_TOKEN, or VOX_USER and VOX_PASSWORD.',
  405: 'Try the other --method.',
};

/** Reads an answer that was no good, for the command line. */
export function verdictFor(answer: Pick<DeliveryAttempt, 'status' | 'body' | 'fault'>): Verdict {
  const verdict = verdictOf(answer);
  return { ...verdict, remedy: HERE[answer.status] ?? verdict.remedy };
}

/** Codes of faults where the connection stood, but the answer was none. */
export const ANSWERED_WRONGLY: ReadonlySet<string> = new Set(['TIMEOUT', 'BROKEN_ANSWER', 'ECONNRESET']);
