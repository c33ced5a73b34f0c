import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { fresh } from './fresh.js';
import type { OverridesOf } from './overrides-of.type.js';
import { payloadOf } from './payload-of.js';
import type { SampleOptions } from './sample-options.interface.js';

const STEP = 1_000;

/**
 * Samples that tell the story of one thing: ids and whatever was set before stay, every piece of news is a second later
 * than the one before.
 */
export function story<Event extends VoxEventName>(
  event: Event,
  news: readonly OverridesOf<Event>[],
  options: SampleOptions<Event>,
): WireParams[] {
  const values = fresh();
  const begun = Date.parse(values.time);
  const known: Record<string, unknown> = {};
  return news.map((one, index) => {
    Object.assign(known, one);
    const time = new Date(begun + index * STEP).toISOString();
    return payloadOf(event, known, options, { ...values, time });
  });
}
