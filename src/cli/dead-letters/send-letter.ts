import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import { deliveryFaultOf } from '../../testing/delivery/delivery-faults.js';
import { exchangeHttp } from '../../testing/delivery/exchange-http.js';
import { reportedOutcome } from '../../testing/http/reported-outcome.js';
import type { GivenCredential } from '../arguments/credential-arguments.js';
import { addressOf } from './letter-address.js';
import type { FileLetter } from './letter-of-line.js';

/** The answer to a letter that was sent again. */
export type SentLetter = Pick<DeliveryAttempt, 'status' | 'body' | 'outcome' | 'fault'>;

/** Sends the bytes that the platform had sent. Never throws: a missing answer is a result. */
export async function sendLetter(
  letter: FileLetter,
  base: URL,
  { auth, timeout }: Pick<GivenCredential, 'auth'> & { readonly timeout: number },
): Promise<SentLetter> {
  const { method, contentType, body } = letter;
  const headers = { ...(contentType && { 'Content-Type': contentType }), ...(auth !== 'none' && auth.present()) };
  try {
    const sent = method === 'GET' ? undefined : body;
    const answer = await exchangeHttp(addressOf(letter, base), { method, headers, body: sent, timeout });
    const outcome = reportedOutcome(answer.headers['vox-outcome']);
    return { status: answer.status, body: answer.body, outcome };
  } catch (error) {
    return { status: 0, body: '', fault: deliveryFaultOf(error) };
  }
}
