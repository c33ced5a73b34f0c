import type { DocumentElement } from '../document/document-element.interface.js';
import { checkElement } from '../check/check-element.js';
import { readDocument } from '../document/read-document.js';
import { EndOfCall } from '../run/end-of-call.js';
import type { Leg } from '../run/leg.js';
import { isSuccess } from './is-success.js';
import type { Link } from './link.interface.js';
import { logExchange } from './log-exchange.js';
import { outgoingOf } from './outgoing-of.js';
import { sendRequest } from './send-request.js';

/**
 * Asks for a document, which is the one that runs from here on.
 * @throws DocumentRefusal when the reference does not allow it
 * @throws EndOfCall when there is none
 */
export async function fetchDocument(leg: Leg, link: Link): Promise<DocumentElement> {
  const outgoing = outgoingOf(link, leg);
  leg.frame.budget.document();
  const answer = await sendRequest(outgoing, leg.frame.settings);
  logExchange(leg, 'request', outgoing, answer);
  leg.here = outgoing.url;
  if (answer.fault !== undefined || !isSuccess(answer)) {
    const { origin, pathname } = new URL(outgoing.url);
    const what = answer.fault ?? `answered ${answer.status}`;
    throw new EndOfCall({
      by: 'http-error',
      reason: `${link.event}: ${outgoing.method} ${origin}${pathname}: ${what}`,
    });
  }
  const root = readDocument(answer.body);
  checkElement(root);
  return root;
}
