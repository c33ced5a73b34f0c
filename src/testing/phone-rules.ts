import { isRecord } from '../common/is-record.js';
import {
  anything,
  either,
  having,
  LONGEST_WAIT,
  oneOf,
  type OptionRule,
  type OptionRules,
  ofType,
  required,
  whole,
} from '../common/option-rule.js';
import type { PresentedCredential } from '../credentials/credential.interface.js';
import { areSendable } from './http/are-sendable.js';
import type { PhoneOptions } from './phone/options/phone-options.interface.js';

const LARGEST = 2 ** 31 - 1;
const HEADERS = 'with headers of one line each, in Latin-1';

export const headers: OptionRule = { holds: areSendable, expects: `an object ${HEADERS}` };
export const object: OptionRule = { holds: isRecord, expects: 'an object' };
export const text = { ...anything, holds: (value: unknown) => typeof value === 'string', expects: 'a text' };
const presenting = having(`a credential, such as bearer(token), ${HEADERS}`, 'present');
export const auth = either(oneOf('none'), {
  ...presenting,
  holds: (value) => presenting.holds(value) && areSendable((value as PresentedCredential).present()),
});

/** The rules of the options of `new Phone`. */
export const PHONE_RULES: OptionRules<keyof PhoneOptions> = {
  auth: required(auth),
  callbackAuth: oneOf('same', 'none'),
  documentedOnly: oneOf(true, false),
  varsForm: oneOf('nested', 'flat'),
  encoding: oneOf('form', 'json'),
  timeout: whole(1, LONGEST_WAIT),
  retries: whole(0, LARGEST),
  maxVerbs: whole(1, LARGEST),
  maxDocuments: whole(1, LARGEST),
  map: { ...object, expects: 'origins by origin' },
  accountId: text,
  trunkId: text,
  fetch: ofType('function', 'a function like the global fetch'),
};
