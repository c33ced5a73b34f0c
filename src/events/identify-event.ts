import { CATALOGUE } from './catalogue.js';
import type { EventRow } from './event-row.interface.js';
import type { VoxEventName } from './vox-event-name.type.js';
import type { WireParams } from './wire-params.type.js';

const ROWS: Readonly<Record<VoxEventName, EventRow>> = CATALOGUE;
const SELF_DESCRIBING = (Object.keys(CATALOGUE) as VoxEventName[]).filter((name) => ROWS[name].claims);

/**
 * Names the event of a payload (wire-format section 2.1), or `undefined` when neither route nor payload tells.
 *
 * Without a route only events that describe themselves are found: messaging, RCS, fax. With a route, the route decides,
 * except among the events of one group: these share a URL in the portal, so there the payload may pick a sibling.
 *
 * @example
 * identifyEvent({ type: 'mo', from: '+12025550188', to: '+12025550123' }); // 'sms.mo'
 * identifyEvent({ CallSid: 'c1' }, 'voice.gather'); // 'voice.gather'
 */
export function identifyEvent(params: WireParams, route?: VoxEventName): VoxEventName | undefined {
  if (route === undefined) return SELF_DESCRIBING.find((name) => ROWS[name].claims?.(params));
  const { group } = ROWS[route];
  if (group === undefined) return route;
  return SELF_DESCRIBING.find((name) => ROWS[name].group === group && ROWS[name].claims?.(params)) ?? route;
}
