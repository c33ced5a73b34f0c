import { either, group, number, oneOf, type OptionRule, type OptionRules, ofType } from '../common/option-rule.js';
import { object, text } from './phone-rules.js';
import type { CallOutcomes, DialScript, PayOutcome, RecordOutcome } from './phone/options/call-outcomes.interface.js';

const seconds: OptionRule = { ...number(0), expects: 'a number of seconds' };
const orAsked = (outcome: OptionRule): OptionRule => either(outcome, ofType('function', 'a function that returns one'));

/** The rules of the outcomes of a call. */
export const OUTCOME_RULES: OptionRules<keyof CallOutcomes> = {
  dial: orAsked(
    group<DialScript>({ status: text, duration: seconds, recordingUrl: text, starAfter: seconds, numbers: object }),
  ),
  record: orAsked(
    group<RecordOutcome>({ duration: seconds, url: text, digits: text, status: oneOf('completed', 'failed') }),
  ),
  pay: orAsked(
    group<PayOutcome>({
      result: text,
      token: text,
      confirmationCode: text,
      error: text,
      cardType: text,
      cardNumber: text,
    }),
  ),
  recordingUrl: text,
};
