import type { DeliveryAttempt } from '../testing/delivery/delivery-attempt.interface.js';
import { type Verdict, verdictOf } from '../testing/delivery/verdict.js';

/** Remedies that name the options of the command line, by status. */
const CLI_REMEDIES: Readonly<Record<number, string>> = {
  401: 'Present what the server expects: --bearer, --basic, or VOX_TOKEN, or VOX_USER and VOX_PASSWORD.',
  405: 'Try the other --method.',
};

/** Explains a failed answer, with remedies for the command line. */
export function verdictFor(answer: Pick<DeliveryAttempt, 'status' | 'body' | 'fault'>): Verdict {
  const verdict = verdictOf(answer);
  return { ...verdict, remedy: CLI_REMEDIES[answer.status] ?? verdict.remedy };
}

/** Codes of faults of a server that was connected but gave no complete answer. */
export const ANSWERED_WRONGLY: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'BROKEN_ANSWER',
  'LARGE_ANSWER',
  'ECONNRESET',
]);
