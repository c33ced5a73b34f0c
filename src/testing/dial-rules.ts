import { oneOf, type OptionRule, type OptionRules, ofType, required } from '../common/option-rule.js';
import { text } from './phone-rules.js';
import type { DialOptions } from './phone/options/dial-options.interface.js';

export const object: OptionRule = {
  holds: (value) => typeof value === 'object' && value !== null,
  expects: 'an object',
};
const number = required(ofType('string', 'a telephone number, such as "+12025550111"'));

/** The rules of the options of `phone.dial`. */
export const DIAL_RULES: OptionRules<keyof DialOptions> = {
  from: number,
  to: number,
  callSid: text,
  method: oneOf('GET', 'POST'),
  direction: oneOf('inbound', 'outbound'),
  event: text,
  params: object,
  answeredBy: text,
  statusCallback: object,
  outcomes: object,
  observer: object,
  pace: ofType('function', 'a function that lets the time pass'),
};
