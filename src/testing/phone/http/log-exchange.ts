import type { Leg } from '../run/leg.js';
import type { Answer } from './answer.type.js';
import type { Outgoing } from './outgoing.interface.js';

/** Writes a request with its answer into the transcript, without the credential. */
export function logExchange(
  leg: Leg,
  kind: 'request' | 'callback',
  { event, method, url, params }: Outgoing,
  answer: Answer,
  attempt = 1,
): void {
  leg.transcript.add({ kind, leg: leg.callSid, request: { event, method, url, params, attempt }, answer });
}
