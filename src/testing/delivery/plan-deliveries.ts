import { CATALOGUE } from '../../events/catalogue.js';
import { detectVersion } from '../../events/identify-event.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { OverridesOf } from '../payloads/sample-options.interface.js';
import { payloadSequence } from '../payloads/payload-sequence.js';
import type { DeliverOptions } from './deliver-options.interface.js';
import { type DeliveryMethod, type EncodedRequest, encodeParams } from './encode-params.js';

/** One delivery before it is sent. */
export interface PlannedDelivery extends EncodedRequest {
  readonly event: VoxEventName;
  /** The version that the payload claims. */
  readonly version: string;
  /** Place in the order of the deliveries, from 0. */
  readonly delivery: number;
  readonly method: DeliveryMethod;
}

/** The deliveries that the options ask for, in their order before any shuffling. */
export function planDeliveries<Event extends VoxEventName>(
  event: Event,
  options: DeliverOptions<Event>,
): PlannedDelivery[] {
  const { overrides = {}, method = 'POST', times = 1 } = options;
  const updates: readonly OverridesOf<Event>[] = isList(overrides) ? overrides : [overrides];
  return payloadSequence(event, updates, options)
    .flatMap((params) => Array.from({ length: times }, () => params))
    .map((params, delivery) => ({
      event,
      version: detectVersion(CATALOGUE[event], params).version,
      delivery,
      method,
      ...encodeParams(event, params, method),
    }));
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
