import {
  either,
  having,
  oneOf,
  type OptionRule,
  type OptionRules,
  ofType,
  required,
  whole,
} from '../common/option-rule.js';
import type { DeliverOptions } from './delivery/deliver-options.interface.js';
import type { SampleWishes } from './payloads/sample-options.interface.js';
import type { DialOptions } from './phone/options/dial-options.interface.js';
import type { PhoneOptions } from './phone/options/phone-options.interface.js';

const LARGEST = 2 ** 31 - 1;

const anything: OptionRule = { holds: () => true, expects: 'anything' };
const text: OptionRule = { holds: (value) => typeof value === 'string', expects: 'a text' };
const object: OptionRule = { holds: (value) => typeof value === 'object' && value !== null, expects: 'an object' };
const flag = oneOf(true, false);
const auth = either(oneOf('none'), having('a credential, such as bearer(token)', 'present'));
const number = required(ofType('string', 'a telephone number, such as "+12025550111"'));

/** The rules of the options of `new Phone`. */
export const PHONE_RULES: OptionRules<keyof PhoneOptions> = {
  auth: required(auth),
  callbackAuth: oneOf('same', 'none'),
  documentedOnly: flag,
  varsForm: oneOf('nested', 'flat'),
  encoding: oneOf('form', 'json'),
  timeout: whole(1, LARGEST),
  retries: whole(0, LARGEST),
  maxVerbs: whole(1, LARGEST),
  maxDocuments: whole(1, LARGEST),
  accountId: text,
  trunkId: text,
  fetch: ofType('function', 'a function like the global fetch'),
};

/** … of `phone.dial`. */
export const DIAL_RULES: OptionRules<keyof DialOptions> = {
  from: number,
  to: number,
  callSid: text,
  method: oneOf('GET', 'POST'),
  direction: oneOf('inbound', 'outbound'),
  answeredBy: text,
  statusCallback: object,
  outcomes: object,
};

/** … of `samplePayload`. */
export const SAMPLE_RULES: OptionRules<keyof SampleWishes> = {
  version: text,
  documentedOnly: flag,
  output: text,
};

/** … of `deliver`. */
export const DELIVER_RULES: OptionRules<keyof DeliverOptions> = {
  ...SAMPLE_RULES,
  overrides: object,
  auth,
  method: oneOf('POST', 'GET'),
  times: whole(0, LARGEST),
  concurrency: whole(1, LARGEST),
  shuffle: { holds: (value) => typeof value === 'number', expects: 'a number' },
  retries: either(whole(0, LARGEST), object),
  abortAfter: whole(0, LARGEST),
  timeout: whole(1, LARGEST),
  headers: object,
};

/** … of `VoxTest.start`, `attach` and `call`. */
export const ATTACH_RULES = { registration: text, path: text };
export const START_RULES = { ...ATTACH_RULES, platform: anything, configure: anything, nest: object };
export const CALL_RULES = {
  ...PHONE_RULES,
  ...DIAL_RULES,
  auth,
  from: text,
  to: text,
  event: oneOf('voice.inbound', 'voice.answered'),
};
