import { decimal, whole } from '../rules/number-rules.js';
import { required } from '../rules/required.js';
import { open } from '../rules/text-rules.js';
import { url } from '../rules/url.js';
import { flag, listOf, oneOf } from '../rules/word-rules.js';
import type { ElementRow } from './element-row.interface.js';
import { PAYMENT_WORDS } from './payment-words.js';
import { SHARED } from './shared-attributes.js';

/** The verb that takes a payment, with its nouns. */
export const PAYMENT_ELEMENTS = {
  Pay: {
    kind: 'verb',
    about: 'Takes the details of a payment from the caller and has a connector process it.',
    section: '14.4',
    attributes: {
      ...SHARED.action('voice.pay'),
      statusCallback: url('voice.pay.status'),
      statusCallbackMethod: SHARED.method.method,
      paymentMethod: oneOf(['credit-card', 'ach-debit'], { default: 'credit-card' }),
      bankAccountType: oneOf(['consumer-checking', 'consumer-savings', 'commercial-checking'], {
        default: 'consumer-checking',
        note: 'only for ach-debit',
      }),
      chargeAmount: decimal({ default: 0, note: '0: nothing is charged now, the details become a token' }),
      currency: oneOf(['usd'], { default: 'usd' }),
      description: open(),
      input: oneOf(['dtmf'], { default: 'dtmf' }),
      language: oneOf(PAYMENT_WORDS.languages, { default: 'en-US' }),
      maxAttempts: whole({ min: 1, max: 3 }, { default: 2 }),
      minPostalCodeLength: whole({ min: 1 }),
      paymentConnector: open({ default: 'Default' }),
      postalCode: flag({ default: true }),
      securityCode: flag({ default: true }),
      timeout: whole({ min: 1 }, { default: 5 }),
      tokenType: oneOf(['one-time', 'reusable', 'payment-method'], {
        default: 'reusable',
        note: 'payment-method: vendor code only',
      }),
      validCardTypes: listOf(PAYMENT_WORDS.cardTypes, { default: 'visa mastercard amex' }),
      ...SHARED.output({ note: 'which results it leaves is not documented' }),
      ...SHARED.history,
    },
    children: ['Prompt', 'Parameter'],
  },
  Prompt: {
    kind: 'noun',
    about: 'What the caller hears at one step of a payment, instead of the default.',
    section: '14.6',
    attributes: {
      for: required(oneOf(PAYMENT_WORDS.steps)),
      attempt: listOf([1, 2, 3], { note: 'none: at every attempt' }),
      cardType: listOf(PAYMENT_WORDS.cardTypes, { note: 'none: for every type' }),
      errorType: listOf(PAYMENT_WORDS.errors, { note: 'none: after every error' }),
      requireMatchingInputs: flag({ default: false }),
      ...SHARED.history,
    },
    children: ['Say', 'Play'],
  },
  Parameter: {
    kind: 'noun',
    about: 'A value handed on to the payment connector.',
    section: '14.6',
    note: 'vendor code only',
    attributes: { name: required(open()), value: required(open()) },
    children: [],
  },
} as const satisfies Readonly<Record<string, ElementRow>>;
