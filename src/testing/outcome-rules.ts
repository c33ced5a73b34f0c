import { isRecord } from '../common/is-record.js';
import { either, group, number, oneOf, type OptionRule, type OptionRules, ofType } from '../common/option-rule.js';
import { text } from './phone-rules.js';
import type { CallOutcomes, DialScript, PayOutcome, RecordOutcome } from './phone/options/call-outcomes.interface.js';

const seconds: OptionRule = { ...number(0), expects: 'a number of seconds' };
const orAsked = (outcome: OptionRule): OptionRule => either(outcome, ofType('function', 'a function that returns one'));

const numbers: OptionRule = {
  holds: (value) => isRecord(value) && Object.values(value).every(isRecord),
  expects: "an outcome for each number: { '+12025550100': { status: 'busy' } }",
};

/** The rules of the outcomes of a call. */
export const OUTCOME_RULES: OptionRules<keyof CallOutcomes> = {
  dial: orAsked(
    group<DialScript>({ status: text, duration: seconds, recordingUrl: text, starAfter: seconds, numbers }),
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
