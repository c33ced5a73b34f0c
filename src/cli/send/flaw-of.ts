import { CATALOGUE } from '../../events/catalogue.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import type { Verdict } from '../../testing/delivery/verdict.js';
import { checkElement } from '../../testing/phone/check/check-element.js';
import { DocumentRefusal } from '../../testing/phone/document/document-refusal.js';
import { readDocument } from '../../testing/phone/document/read-document.js';
import { EXIT_CODE } from '../exit-code.js';
import { ANSWERED_WRONGLY, verdictFor } from '../verdict-for.js';

/** What was wrong with an answer. */
export interface Flaw extends Verdict {
  readonly exitCode: number;
}

/** Checks an answer: 2xx for an informational event, a document that the platform accepts for a call. */
export function flawOf(attempt: DeliveryAttempt): Flaw | undefined {
  const { fault, status, event } = attempt;
  if (fault) {
    return { ...fault, exitCode: ANSWERED_WRONGLY.has(fault.code) ? EXIT_CODE.wrong : EXIT_CODE.unreachable };
  }
  if (status < 200 || status > 299) return { ...verdictFor(attempt), exitCode: EXIT_CODE.wrong };
  if (CATALOGUE[event].mode === 'informational') return undefined;
  const flaw = documentFlaw(attempt);
  return flaw && { ...flaw, exitCode: EXIT_CODE.wrong };
}

/** The rule of the reference that a document breaks, with the line. */
function documentFlaw(attempt: DeliveryAttempt): Verdict | undefined {
  try {
    checkElement(readDocument(attempt));
    return undefined;
  } catch (error) {
    if (!(error instanceof DocumentRefusal)) throw error;
    const { rule, line } = error;
    return {
      code: 'INVALID_DOCUMENT',
      message: line === undefined ? rule : `line ${line}: ${rule}`,
      remedy: 'Answer a <Response> document that the reference of VoXML allows.',
    };
  }
}
