import { isRecord } from '../../../common/is-record.js';
import type { ActionableEventName } from '../../../events/vox-event-name.type.js';
import { targetOf } from '../../delivery/delivery-target.js';
import { payloadOf } from '../../payloads/payload-of.js';
import { fresh } from '../../payloads/sample-values.js';
import { VERB_SAMPLES } from '../../payloads/samples/verb.samples.js';
import { PhoneError } from '../phone.error.js';
import type { DialOptions } from '../options/dial-options.interface.js';

/** The event that a call begins with. */
export function firstEvent({ event, direction, answeredBy }: DialOptions): ActionableEventName {
  const isOutbound = (direction ?? (answeredBy === undefined ? 'inbound' : 'outbound')) === 'outbound';
  return event ?? (isOutbound ? 'voice.answered' : 'voice.inbound');
}

const BASIC = ['CallSid', 'AccountID', 'TrunkID', 'From', 'To', 'CallStatus', 'ApiVersion'];

/** What the first request carries besides the basic parameters. The result of a verb is made up where none is given. */
export function firstParams(event: ActionableEventName, url: string, { params: given = {} }: DialOptions) {
  const { output } = targetOf(url, event);
  const made = Object.hasOwn(VERB_SAMPLES, event) ? payloadOf(event, given, { output }, fresh()) : given;
  const rest = Object.entries(made).filter(
    ([name]) => name !== 'Vars' && (Object.hasOwn(given, name) || !BASIC.includes(name)),
  );
  return {
    vars: varsOf(made['Vars']),
    candidates: Object.fromEntries(rest.map(([name, value]) => [name, String(value)])),
  };
}

function varsOf(value: unknown): Readonly<Record<string, unknown>> {
  const parsed: unknown = typeof value === 'string' ? parse(value) : (value ?? {});
  if (isRecord(parsed)) return parsed;
  throw new PhoneError('VOX_PHONE_OPTION', '`Vars` of params is no object', 'Give one: { Vars: { city: "Fargo" } }.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
