import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { payloadOf } from './payload-of.js';
import type { OverridesOf, SampleOptions } from './sample-options.interface.js';
import { fresh } from './sample-values.js';

const STEP_MS = 1_000;

/**
 * Several samples about the same message, call or fax. Ids stay, overrides add up from sample to sample, and each sample
 * is one second later than the one before.
 */
export function payloadSequence<Event extends VoxEventName>(
  event: Event,
  updates: readonly OverridesOf<Event>[],
  options: SampleOptions<Event>,
): WireParams[] {
  const values = fresh();
  const begun = Date.parse(values.time);
  const given: Record<string, unknown> = {};
  return updates.map((one, index) => {
    Object.assign(given, one);
    const time = new Date(begun + index * STEP_MS).toISOString();
    return payloadOf(event, given, options, { ...values, time });
  });
}
