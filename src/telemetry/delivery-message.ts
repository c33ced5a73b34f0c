import { CATALOGUE } from '../events/catalogue.js';
import type { AroundDelivery } from './around-delivery.type.js';
import type { CalledHandler } from './called-handler.interface.js';
import { eventFacts } from './event-facts.js';
import type { VoxDeliveryMessage } from './vox-delivery-message.interface.js';

/** What can be told before the handler runs. All fields at once: an object that grows is slow. */
export function deliveryMessage(
  { handler, context, ctx, receivedAt }: CalledHandler,
  arounds: AroundDelivery[],
): VoxDeliveryMessage {
  const { registration, version } = eventFacts(context);
  const { event, key, attempt } = ctx;
  return {
    registration,
    event,
    version,
    key,
    mode: CATALOGUE[event].mode,
    handler,
    attempt,
    // The clocks of two machines differ.
    waitedMs: receivedAt === undefined ? undefined : Math.max(0, Date.now() - receivedAt),
    outcome: undefined,
    code: undefined,
    durationMs: undefined,
    late: undefined,
    within: (around) => void arounds.push(around),
  };
}
