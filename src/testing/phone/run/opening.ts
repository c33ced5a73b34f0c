import { randomUUID } from 'node:crypto';
import { isRecord } from '../../../common/is-record.js';
import type { ActionableEventName } from '../../../events/vox-event-name.type.js';
import { targetOf } from '../../delivery/delivery-target.js';
import { textOf } from '../../delivery/encode-params.js';
import { CANDIDATES } from '../../payloads/candidates.js';
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

/** Who calls whom. Parameters of the first request that say so are those of the whole call: links are signed for its id. */
export function partiesOf({ callSid = randomUUID(), from, to, answeredBy, params = {} }: DialOptions) {
  const given = <Other>(name: string, other: Other): string | Other =>
    typeof params[name] === 'string' ? params[name] : other;
  return {
    callSid: given('CallSid', callSid),
    from: given('From', from),
    to: given('To', to),
    answeredBy: given('AnsweredBy', answeredBy),
  };
}

/** What the first request carries besides the basic parameters. The result of a verb is made up where none is given. */
export function firstParams(
  event: ActionableEventName,
  url: string,
  { params: given = {} }: DialOptions,
  documentedOnly: boolean,
) {
  const { output } = targetOf(url, event);
  const made = Object.hasOwn(VERB_SAMPLES, event) ? payloadOf(event, given, { output }, fresh()) : given;
  const others = ['Vars', ...(documentedOnly ? (CANDIDATES[event] ?? []) : [])];
  // What is given as undefined is left out, basic parameters too.
  const sent = Object.entries({ ...made, ...given }).filter(
    ([name]) => !others.includes(name) && (Object.hasOwn(given, name) || !BASIC.includes(name)),
  );
  return {
    vars: varsOf(made['Vars']),
    params: Object.fromEntries(sent.map(([name, value]) => [name, value === undefined ? undefined : textOf(value)])),
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
