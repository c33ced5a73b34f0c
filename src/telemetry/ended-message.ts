import type { RequestContext } from '../request/request-context.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import { modeOf } from '../request/mode-of.js';
import { eventFacts } from './event-facts.js';
import { knownMethod } from './known-method.js';
import type { VoxWebhookMessage } from './vox-webhook-message.interface.js';

/** A webhook that was let in. */
export function endedMessage(context: RequestContext, outcome: OutcomeName, status: number): VoxWebhookMessage {
  const { registration, event, version, key } = eventFacts(context);
  return {
    registration,
    event,
    version,
    key,
    mode: modeOf(context),
    outcome,
    code: OUTCOMES[outcome].code,
    status,
    durationMs: performance.now() - context.startedAt,
    credential: context.admitted.credential,
    method: knownMethod(context.method),
  };
}
