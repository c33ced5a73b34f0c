import type { DeliveryAttempt } from '../testing/delivery/delivery-attempt.interface.js';
import { verdictOf } from '../testing/report/verdict-of.js';
import type { Verdict } from '../testing/report/verdict.interface.js';

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
