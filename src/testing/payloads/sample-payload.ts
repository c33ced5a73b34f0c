import { checkArgument } from '../../common/check-argument.js';
import { readOptions } from '../../common/read-options.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { SAMPLE_RULES } from '../deliver-rules.js';
import { object } from '../phone-rules.js';
import { VoxTestError } from '../vox-test.error.js';
import { payloadOf } from './payload-of.js';
import type { OverridesOf, SampleOptions } from './sample-options.interface.js';
import { fresh } from './sample-values.js';

/**
 * Wire parameters of an event as the platform sends them, made from the table that also validates them. Every sample has
 * ids of its own, so two samples are two events.
 *
 * @param overrides wire parameters that replace those of the sample; `undefined` leaves one out
 * @throws VoxTestError for an argument that cannot work, CatalogueError for an event or a version that the catalogue does not know
 * @example
 * samplePayload('sms.dlr', { status: 'failed' }); // { channel: 'messaging', status: 'failed', … }
 * samplePayload('sms.mo', {}, { version: 'v1' }); // without channel, api_version and id
 */
export function samplePayload<Event extends VoxEventName>(
  event: Event,
  overrides: OverridesOf<Event> = {},
  options: SampleOptions<Event> = {},
): WireParams {
  const place = { call: "samplePayload('sms.dlr', {}, { version: 'v1' })", refuse: VoxTestError.ofOption };
  checkArgument('overrides', overrides, object, VoxTestError.ofOption);
  return payloadOf(event, overrides, readOptions(options, SAMPLE_RULES, place), fresh());
}
