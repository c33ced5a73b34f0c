import { CATALOGUE } from '../events/catalogue.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { RequestContext } from '../request/request-context.js';
import type { Route } from '../routing/route.js';
import { eventFacts, knownEvent } from './event-facts.js';
import type { VoxWebhookMessage } from './vox-messages.interface.js';

/** A request that was not accepted: all that is known of it. */
export interface Arrival {
  readonly method: string | undefined;
  readonly route: Route;
  /** On the clock of `performance.now()`. */
  readonly startedAt: number;
}

/** A webhook that was accepted. */
export function endedMessage(context: RequestContext, outcome: OutcomeName, status: number): VoxWebhookMessage {
  const { registration, event, version, key } = eventFacts(context);
  return {
    registration,
    event,
    version,
    key,
    mode: context.mode,
    outcome,
    code: OUTCOMES[outcome].code,
    status,
    durationMs: performance.now() - context.startedAt,
    credential: context.admitted.credential,
    method: knownMethod(context.method),
    flaws: context.flaws,
  };
}

/** A webhook that was refused at admission, when only its route can name the event. */
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
    flaws: [],
  };
}

/** The two methods that the routes take. */
function knownMethod(method: string | undefined): VoxWebhookMessage['method'] {
  return method === 'GET' || method === 'POST' ? method : 'other';
}
