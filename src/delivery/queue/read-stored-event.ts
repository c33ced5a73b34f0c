import { isRecord } from '../../common/is-record.js';
import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { cleanParams } from '../../intake/clean-params.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import { CheckedEvent } from './checked-event.js';
import { MalformedJobError } from './malformed-job.error.js';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isOptionalText: Check = (value) => value === undefined || isText(value);
/** What stands in log lines: one line, and no control characters. */
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isEventName = matches(/^[a-z0-9]{1,32}(\.[a-z0-9]{1,32}){1,4}$/);

/** Ids of handlers are names of a class and a method, which may have letters of any alphabet. */
export const isHandlerId = matches(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,500}$/u);

/** An event that a newer receiver knows is a job as well; what no receiver may store is none. */
function isQueuedEvent(value: unknown): boolean {
  if (!isEventName(value)) return false;
  const name = value as string;
  if (!Object.hasOwn(CATALOGUE, name)) return true;
  const { mode, sensitive }: EventRow = CATALOGUE[name as keyof typeof CATALOGUE];
  return mode === 'informational' && !sensitive;
}

/** Milliseconds that a `Date` can hold: a finite number may be beyond it. */
const isInstant: Check = (value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime());

const isListOfTexts: Check = (value) => Array.isArray(value) && value.every(isText);

/** What every field has to be. */
const SHAPE: { readonly [Field in keyof Required<StoredEvent>]: Check } = {
  registration: isText,
  event: isQueuedEvent,
  version: isText,
  step: isOptionalText,
  output: isOptionalText,
  key: matches(/^[\x21-\x7e]{1,256}$/),
  params: isRecord,
  violations: isListOfTexts,
  flaws: (value) => value === undefined || isListOfTexts(value),
  method: isText,
  path: isText,
  receivedAt: isInstant,
};
const CHECKS = Object.entries(SHAPE);

/**
 * A stored event as it came out of a queue: its shape is checked, and its parameters are cleaned by the rules of those
 * that come over HTTP, since JSON gives them a prototype again.
 * @throws MalformedJobError
 */
export function readStoredEvent(value: unknown): StoredEvent {
  if (value instanceof CheckedEvent) return value;
  if (!isRecord(value)) throw new MalformedJobError('data');
  for (const [field, holds] of CHECKS) if (!holds(value[field])) throw new MalformedJobError(field);
  const stored = value as unknown as StoredEvent;
  return new CheckedEvent(stored, cleaned(stored.params));
}

/** The top level is copied: cleaning happens in place, and a queue may keep what it hands out. */
function cleaned(params: WireParams): WireParams {
  try {
    return cleanParams({ ...params });
  } catch {
    throw new MalformedJobError('params');
  }
}
