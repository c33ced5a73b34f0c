import { CATALOGUE } from './catalogue.js';
import type { EventFamily, EventRow } from './event-row.interface.js';
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

/** Which parameter carries the version; a family without one has a single generation (wire-format section 2). */
export const VERSION_FIELD: Readonly<Partial<Record<EventFamily, string>>> = {
  messaging: 'api_version',
  rcs: 'api_version',
  voice: 'ApiVersion',
};

/** Which version of an event a payload has, and which DTO validates it. */
export interface DetectedVersion {
  /** As sent, made safe for logs: at most 64 characters, none of them invisible. */
  readonly version: string;
  /** `false`: the catalogue has no such version, and `dto` is that of the newest one. */
  readonly known: boolean;
  /** The wire DTO that validates the payload. */
  readonly dto: new () => object;
}

const LONGEST_REPORTED = 64;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Finds the version of a payload whose event is known. Without a version parameter, or with an empty one, it is the
 * oldest version of the event: messaging v1 carries none (wire-format section 2.1). A version that the catalogue does
 * not have is validated by the newest DTO.
 *
 * @example
 * detectVersion(CATALOGUE['sms.mo'], { type: 'mo' }); // { version: 'v1', known: true, dto: MessageMoV1Dto }
 */
export function detectVersion(row: EventRow, params: WireParams): DetectedVersion {
  const field = VERSION_FIELD[row.family];
  const marked = field === undefined ? undefined : params[field];
  const versions = Object.keys(row.versions);
  const oldest = versions[0] ?? '';
  const name = typeof marked === 'string' && marked !== '' ? marked : oldest;
  const known = versions.includes(name);
  const dto = row.versions[known ? name : (versions.at(-1) ?? '')];
  if (dto === undefined) throw new TypeError('An event of the catalogue needs at least one version.');
  return { version: known ? name : name.slice(0, LONGEST_REPORTED).replace(INVISIBLE, ''), known, dto };
}
