import type { RunningVerb } from '../running-verb.js';
import { cardTypeOf, isCardNumber } from './card-number.js';

/** One detail that `<Pay>` asks for. */
export interface PayStep {
  /** Name of the detail: a value of `<Prompt for>`. */
  readonly name: string;
  /** Candidate parameter that carries it. */
  readonly parameter: string;
  /** All but the last four digits are masked; `all`: every digit is. */
  readonly masked?: true | 'all';
  readonly asked: (verb: RunningVerb) => boolean;
  /** The `errorType` of `<Prompt>` for a wrong input; undefined when the input is right. */
  readonly fault: (digits: string, verb: RunningVerb) => string | undefined;
}

const byCard = (verb: RunningVerb): boolean => verb.get('paymentMethod') === 'credit-card';
const byBank = (verb: RunningVerb): boolean => !byCard(verb);
const unless =
  (form: RegExp, error: string) =>
  (digits: string): string | undefined =>
    form.test(digits) ? undefined : error;

function cardFault(digits: string, verb: RunningVerb): string | undefined {
  if (!isCardNumber(digits)) return 'invalid-card-number';
  return verb.list('validCardTypes').includes(cardTypeOf(digits) ?? '') ? undefined : 'invalid-card-type';
}

function postalFault(digits: string, verb: RunningVerb): string | undefined {
  return digits.length < verb.number('minPostalCodeLength') ? 'invalid-postal-code' : undefined;
}

/** What `<Pay>` asks for, in order. Order and tests are assumed; words for steps and errors are documented (section 14.6). */
export const PAY_STEPS: readonly PayStep[] = [
  { name: 'payment-card-number', parameter: 'PaymentCardNumber', masked: true, asked: byCard, fault: cardFault },
  {
    name: 'expiration-date',
    parameter: 'ExpirationDate',
    asked: byCard,
    fault: unless(/^(?:0[1-9]|1[0-2])\d\d$/, 'invalid-date'),
  },
  {
    name: 'security-code',
    parameter: 'SecurityCode',
    masked: 'all',
    asked: (verb) => byCard(verb) && verb.flag('securityCode'),
    fault: unless(/^\d{3,4}$/, 'invalid-security-code'),
  },
  {
    name: 'postal-code',
    parameter: 'PaymentCardPostalCode',
    asked: (verb) => byCard(verb) && verb.flag('postalCode'),
    fault: postalFault,
  },
  {
    name: 'bank-routing-number',
    parameter: 'BankRoutingNumber',
    asked: byBank,
    fault: unless(/^\d{9}$/, 'invalid-bank-routing-number'),
  },
  {
    name: 'bank-account-number',
    parameter: 'BankAccountNumber',
    masked: true,
    asked: byBank,
    fault: unless(/^\d{4,17}$/, 'invalid-bank-account-number'),
  },
];
