import { group, listOf, oneOf, type OptionRules, ofType, required } from '../common/option-rule.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { CallOutcomes } from './phone/options/call-outcomes.interface.js';
import { OUTCOME_RULES } from './outcome-rules.js';
import { object, text } from './phone-rules.js';
import type { DialOptions, StatusCallback } from './phone/options/dial-options.interface.js';

const ACTIONABLE = Object.entries<EventRow>(CATALOGUE).flatMap(([name, { mode }]) =>
  mode === 'actionable' ? [name] : [],
);
const method = oneOf('GET', 'POST');
const number = required(ofType('string', 'a telephone number, such as "+12025550111"'));

/** The rules of the options of `phone.dial`. */
export const DIAL_RULES: OptionRules<keyof DialOptions> = {
  from: number,
  to: number,
  callSid: text,
  method,
  direction: oneOf('inbound', 'outbound'),
  event: oneOf(...ACTIONABLE),
  params: object,
  answeredBy: text,
  statusCallback: group<StatusCallback>({
    url: required(text),
    method,
    events: listOf(text, 'a list of states of a call'),
  }),
  outcomes: group<CallOutcomes>(OUTCOME_RULES),
  observer: object,
  pace: ofType('function', 'a function that lets the time pass'),
};
