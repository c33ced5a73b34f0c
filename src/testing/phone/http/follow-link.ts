import { fallbackCode } from '../../http/outcome-row.js';
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
  const answer = await exchange(leg, 'request', outgoing);
  leg.documentUrl = outgoing.url;
  if (answer.fault !== undefined || !isSuccess(answer)) {
    const { origin, pathname } = new URL(outgoing.url);
    const what = answer.fault ?? `answered ${answer.status}`;
    throw new EndOfCall({
      by: 'http-error',
      reason: `${link.event}: ${outgoing.method} ${origin}${pathname}: ${what}`,
    });
  }
  leg.frame.fallback ??= fallbackCode(answer.outcome);
  leg.frame.live.observer?.onDocument?.({ leg: leg.callSid, url: outgoing.url, text: answer.body });
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
    if (isSuccess(await exchange(leg, 'callback', outgoing, attempt))) return;
  }
}

/** An answer in the 200s that was read to its end. */
function isSuccess(answer: PhoneAnswer): boolean {
  return answer.fault === undefined && answer.status >= 200 && answer.status < 300;
}

/** Sends a request and writes it into the transcript with its answer, without the credential. */
async function exchange(
  leg: Leg,
  kind: 'request' | 'callback',
  outgoing: OutgoingRequest,
  attempt = 1,
): Promise<PhoneAnswer> {
  const { frame, callSid, transcript } = leg;
  const { event, method, url, params, credential, askedBy } = outgoing;
  const presented = Object.keys(credential).length > 0;
  const request = { event, method, url, params, attempt, presented, ...(askedBy && { askedBy }) };
  await frame.keepPace();
  frame.live.observer?.onRequest?.({ at: frame.clock.now, kind, leg: callSid, request });
  const answer = await sendRequest(outgoing, frame.settings, frame.budget.largestAnswer);
  frame.budget.keep(answer.body ?? '');
  transcript.add({ kind, leg: callSid, request, answer });
  return answer;
}
