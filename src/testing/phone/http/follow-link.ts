import { checkElement } from '../check/check-element.js';
import type { DocumentElement } from '../document/document-element.interface.js';
import { readDocument } from '../document/read-document.js';
import { EndOfCall } from '../run/end-of-call.js';
import type { Leg } from '../run/leg.js';
import type { Link, OutgoingRequest, PhoneAnswer } from './http-exchange.interface.js';
import { outgoingRequest } from './outgoing-request.js';
import { sendRequest } from './send-request.js';

/**
 * Fetches and checks the document that runs next.
 * @throws DocumentRefusal when the reference does not allow it
 * @throws EndOfCall when the answer is not a document
 */
export async function fetchDocument(leg: Leg, link: Link): Promise<DocumentElement> {
  const outgoing = outgoingRequest(link, leg);
  leg.frame.budget.document();
  const answer = await sendRequest(outgoing, leg.frame.settings);
  logExchange(leg, 'request', outgoing, answer);
  leg.documentUrl = outgoing.url;
  if (answer.fault !== undefined || !isSuccess(answer)) {
    const { origin, pathname } = new URL(outgoing.url);
    const what = answer.fault ?? `answered ${answer.status}`;
    throw new EndOfCall({
      by: 'http-error',
      reason: `${link.event}: ${outgoing.method} ${origin}${pathname}: ${what}`,
    });
  }
  const root = readDocument(answer);
  checkElement(root);
  return root;
}

/**
 * Sends an informational callback, and sends it again when it fails. The call goes on whatever the answer is. The waits
 * between attempts are virtual and not part of the call's time, because the platform would not delay the call either.
 */
export async function sendCallback(leg: Leg, link: Link): Promise<void> {
  const outgoing = outgoingRequest(link, leg);
  for (let attempt = 1; attempt <= leg.frame.settings.retries + 1; attempt++) {
    const answer = await sendRequest(outgoing, leg.frame.settings);
    logExchange(leg, 'callback', outgoing, answer, attempt);
    if (isSuccess(answer)) return;
  }
}

/** An answer in the 200s that was read to its end. */
function isSuccess(answer: PhoneAnswer): boolean {
  return answer.fault === undefined && answer.status >= 200 && answer.status < 300;
}

/** Writes a request with its answer into the transcript, without the credential. */
function logExchange(
  leg: Leg,
  kind: 'request' | 'callback',
  { event, method, url, params }: OutgoingRequest,
  answer: PhoneAnswer,
  attempt = 1,
): void {
  leg.transcript.add({ kind, leg: leg.callSid, request: { event, method, url, params, attempt }, answer });
}
