import { CATALOGUE } from './catalogue.js';
import type { EventRow } from './event-row.interface.js';
import type { LiftHints } from './lift-hints.interface.js';
import type { VoxEventName } from './vox-event-name.type.js';
import type { VoxEvent } from './vox-event.js';
import type { WireParams } from './wire-params.type.js';
import { withoutFields } from './without-fields.js';

/**
 * The payload of an event.
 *
 * @param flaws names of fields that do not fit: as if they had not been sent, but for `raw`
 * @example
 * const call = liftEvent('voice.gather', { CallSid: 'c1', Digits: {} }, {}, ['Digits']);
 * call.raw.Digits; // {}
 */
export function liftEvent(
  event: VoxEventName,
  params: WireParams,
  hints: LiftHints,
  flaws: readonly string[] = [],
): VoxEvent {
  const { payload: Payload }: EventRow = CATALOGUE[event];
  if (flaws.length === 0) return new Payload(params, hints);
  return Object.assign(new Payload(withoutFields(params, flaws), hints), { raw: params });
}
