import { oneOf, type OptionRules, ofType, required } from '../common/option-rule.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { object, text } from './phone-rules.js';
import type { DialOptions } from './phone/options/dial-options.interface.js';

const number = required(ofType('string', 'a telephone number, such as "+12025550111"'));

const ACTIONABLE = (Object.keys(CATALOGUE) as VoxEventName[]).filter((event) => CATALOGUE[event].mode === 'actionable');

/** The rules of the options of `phone.dial`. */
export const DIAL_RULES: OptionRules<keyof DialOptions> = {
  from: number,
  to: number,
  callSid: text,
  method: oneOf('GET', 'POST'),
  direction: oneOf('inbound', 'outbound'),
  event: oneOf(...ACTIONABLE),
  params: object,
  answeredBy: text,
  statusCallback: object,
  outcomes: object,
};
