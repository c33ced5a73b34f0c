import type { Leg } from '../run/leg.js';
import { isSuccess } from './is-success.js';
import type { Link } from './link.interface.js';
import { logExchange } from './log-exchange.js';
import { outgoingOf } from './outgoing-of.js';
import { sendRequest } from './send-request.js';

/**
 * Tells the application something, again when it fails; whatever it answers, the call goes on. The waits in between are
 * virtual and no part of the call's time, as the platform would not hold the call up either.
 */
export async function sendCallback(leg: Leg, link: Link): Promise<void> {
  const outgoing = outgoingOf(link, leg);
  for (let attempt = 1; attempt <= leg.frame.settings.retries + 1; attempt++) {
    const answer = await sendRequest(outgoing, leg.frame.settings);
    logExchange(leg, 'callback', outgoing, answer, attempt);
    if (isSuccess(answer)) return;
  }
}
