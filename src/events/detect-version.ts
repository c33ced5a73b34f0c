import type { EventFamily, EventRow } from './event-row.interface.js';
import { textOf } from './fields/values.js';
import type { WireParams } from './wire-params.type.js';

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
  const marked = field === undefined ? undefined : textOf(params[field]);
  const dto = marked === undefined || !Object.hasOwn(row.versions, marked) ? undefined : row.versions[marked];
  if (marked !== undefined && dto) return { version: marked, known: true, dto };
  const [oldest = '', ...later] = Object.keys(row.versions);
  const version = marked || oldest;
  const known = version === oldest;
  const judge = row.versions[known ? oldest : (later.at(-1) ?? oldest)];
  if (judge === undefined) throw new TypeError('An event of the catalogue needs at least one version.');
  return { version: version.slice(0, LONGEST_REPORTED).replace(INVISIBLE, ''), known, dto: judge };
}
