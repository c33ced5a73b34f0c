import { CATALOGUE } from '../../events/catalogue.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import type { Verdict } from '../../testing/delivery/answer-verdict.js';
import { fallbackCode } from '../../testing/http/outcome-row.js';
import { checkElement } from '../../testing/phone/check/check-element.js';
import { DocumentRefusal } from '../../testing/phone/document/document-refusal.js';
import { readDocument } from '../../testing/phone/document/read-document.js';
import { EXIT_CODE } from '../exit-code.js';
import { ANSWERED_WRONGLY } from '../answered-wrongly.js';
import { verdictFor } from '../verdict-for.js';

/** What was wrong with an answer. */
export interface Flaw extends Verdict {
  /** Whether a credential was presented, where that is in question. */
  readonly note?: string;
  readonly exitCode: number;
}

/** What is known of the request, and what is accepted. */
interface Wanted {
  /** What gave the credential. */
  readonly presented: string | undefined;
  readonly allowFallback: boolean;
}

/** Checks an answer: 2xx for an informational event, a document that the platform accepts, and no fallback, for a call. */
export function flawOf(attempt: DeliveryAttempt, { presented, allowFallback }: Wanted): Flaw | undefined {
  const { fault, status, event, outcome } = attempt;
  if (fault) {
    return { ...fault, exitCode: ANSWERED_WRONGLY.has(fault.code) ? EXIT_CODE.wrong : EXIT_CODE.unreachable };
  }
  if (status < 200 || status > 299) return { ...verdictFor(attempt, presented), exitCode: EXIT_CODE.wrong };
  if (CATALOGUE[event].mode === 'informational') return undefined;
  const flaw = documentFlaw(attempt);
  if (flaw) return { ...flaw, exitCode: EXIT_CODE.wrong };
  if (fallbackCode(outcome) === undefined || allowFallback) return undefined;
  const { message = '', ...row } = verdictFor(attempt, presented);
  return { ...row, message: `a fallback went out: ${message}`, exitCode: EXIT_CODE.wrong };
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
