import { CATALOGUE } from '../events/catalogue.js';
import type { VoxContext } from '../handlers/vox-context.js';
import type { EventRecord } from '../request/event-record.interface.js';
import { eventFacts } from './event-facts.js';
import type { AroundDelivery, VoxDeliveryMessage } from './vox-messages.interface.js';

/** What is known of a handler that is about to be called. */
export interface CalledHandler {
  readonly handler: string;
  readonly context: EventRecord;
  readonly ctx: VoxContext;
  /** When the webhook arrived, in milliseconds since 1970, if it waited in a queue. */
  readonly receivedAt: number | undefined;
}

/** The message before the handler runs. It has all fields from the start: adding some later makes an object slow. */
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
    // The clock of the machine that stored the event may be ahead of this one.
    waitedMs: receivedAt === undefined ? undefined : Math.max(0, Date.now() - receivedAt),
    outcome: undefined,
    code: undefined,
    durationMs: undefined,
    late: undefined,
    within: (around) => void arounds.push(around),
  };
}
