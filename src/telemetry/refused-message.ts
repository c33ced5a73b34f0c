import { CATALOGUE } from '../events/catalogue.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Arrival } from './arrival.interface.js';
import { knownEvent } from './known-event.js';
import { knownMethod } from './known-method.js';
import type { VoxWebhookMessage } from './vox-webhook-message.interface.js';

/** A webhook that was turned away at the door, where only its route can tell the event. */
export function refusedMessage(
  registration: string,
  refusal: VoxRefusalError,
  { method, route, startedAt }: Arrival,
): VoxWebhookMessage {
  const event = knownEvent(route === 'unknown-route' ? undefined : route.event);
  return {
    registration,
    event,
    version: 'unknown',
    key: undefined,
    mode: event === 'unknown' ? 'unknown' : CATALOGUE[event].mode,
    outcome: refusal.outcome,
    code: refusal.code,
    status: refusal.getStatus(),
    durationMs: performance.now() - startedAt,
    credential: undefined,
    method: knownMethod(method),
  };
}
