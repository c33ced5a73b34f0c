import { CATALOGUE } from '../../events/catalogue.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import type { Verdict } from '../../testing/report/verdict.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { verdictFor } from '../verdict-for.js';
import { ANSWERED_WRONGLY } from './answered-wrongly.js';
import { documentFlaw } from './document-flaw.js';

/** What was wrong with an answer. */
export interface Flaw extends Verdict {
  readonly exitCode: number;
}

/** Judges an answer: 2xx for a notice, a document that the platform takes for a call. */
export function flawOf(attempt: DeliveryAttempt): Flaw | undefined {
  const { fault, status, event, body } = attempt;
  if (fault) {
    return { ...fault, exitCode: ANSWERED_WRONGLY.has(fault.code) ? EXIT_CODE.wrong : EXIT_CODE.unreachable };
  }
  if (status < 200 || status > 299) return { ...verdictFor(attempt), exitCode: EXIT_CODE.wrong };
  if (CATALOGUE[event].mode === 'informational') return undefined;
  const flaw = documentFlaw(body);
  return flaw && { ...flaw, exitCode: EXIT_CODE.wrong };
}
