import { expect } from '@jest/globals';
import type { ElementCase } from './element-case.interface.js';
import { see } from './see.js';

const CARD = 'press 4111111111111111#';
const REST = ['press 1230#', 'press 123#', 'press 12345#'];
const SCRIPTED = { outcomes: { pay: { result: 'payment-connector-error', error: 'declined' } } };
const prompt = (attributes: string, words: string): string => `<Prompt ${attributes}><Say>${words}</Say></Prompt>`;
const asks = (verbs: string, acts: readonly string[], is: string): Omit<ElementCase, 'of'> => ({
  verbs,
  acts,
  see: (call) => call.waitingFor?.prompt,
  is,
});

/** Pay, Prompt, Parameter. */
export const PAY_CASES: readonly ElementCase[] = [
  {
    of: 'Pay',
    verbs: '<Pay action="act"/><Say>no</Say>',
    acts: [CARD, ...REST],
    see: (_call, asked) => asked[1]?.params,
    is: expect.objectContaining({
      Result: 'success',
      PaymentCardNumber: 'xxxxxxxxxxxx1111',
      SecurityCode: 'xxx',
      ExpirationDate: '1230',
      PaymentCardPostalCode: '12345',
      PaymentCardType: 'visa',
      PaymentToken: 'token-1',
    }),
  },
  { of: 'Pay.action', verbs: '<Pay action="act"/><Say>no</Say>', options: SCRIPTED, see: see.heard, is: ['next'] },
  {
    of: 'Pay.method',
    verbs: '<Pay action="act" method="GET"/>',
    options: SCRIPTED,
    see: see.asked,
    is: ['GET /deep/act'],
  },
  {
    of: 'Pay.statusCallback',
    verbs: '<Pay statusCallback="/told"/>',
    options: SCRIPTED,
    see: see.param('For'),
    is: ['payment-card-number', 'expiration-date', 'security-code', 'postal-code'],
  },
  {
    of: 'Pay.statusCallbackMethod',
    verbs: '<Pay statusCallback="/told" statusCallbackMethod="GET"/>',
    see: see.asked,
    is: ['GET /told'],
  },
  { of: 'Pay.paymentMethod', ...asks('<Pay paymentMethod="ach-debit"/>', [], 'bank-routing-number') },
  {
    of: 'Pay.bankAccountType',
    verbs: '<Pay action="act" paymentMethod="ach-debit" bankAccountType="consumer-savings"/>',
    acts: ['press 123456789#', 'press 12345678#'],
    see: (_call, asked) => [asked[1]?.params['BankAccountType'], asked[1]?.params['BankAccountNumber']],
    is: ['consumer-savings', 'xxxx5678'],
  },
  {
    of: 'Pay.chargeAmount',
    verbs: '<Pay action="act" chargeAmount="9.99"/>',
    acts: [CARD, ...REST],
    see: see.param('PaymentConfirmationCode'),
    is: ['confirmation-1'],
  },
  { of: 'Pay.currency', verbs: '<Pay currency="usd"/>', see: see.kept('Pay', 'currency'), is: 'usd' },
  { of: 'Pay.description', verbs: '<Pay description="a b"/>', see: see.kept('Pay', 'description'), is: 'a b' },
  { of: 'Pay.input', verbs: '<Pay input="dtmf"/>', see: (call) => call.waitingFor?.accepts, is: ['keys'] },
  { of: 'Pay.language', verbs: '<Pay language="es-MX"/>', see: see.kept('Pay', 'language'), is: 'es-MX' },
  {
    of: 'Pay.maxAttempts',
    verbs: '<Pay maxAttempts="3" action="act"/>',
    acts: ['press 1#', 'quiet', 'press 4111#'],
    see: see.param('Result'),
    is: ['too-many-failed-attempts'],
  },
  {
    of: 'Pay.minPostalCodeLength',
    ...asks('<Pay minPostalCodeLength="6"/>', [CARD, ...REST], 'postal-code'),
  },
  {
    of: 'Pay.paymentConnector',
    verbs: '<Pay paymentConnector="Mine" action="act"/>',
    options: SCRIPTED,
    see: see.param('PaymentConnector'),
    is: ['Mine'],
  },
  { of: 'Pay.postalCode', ...asks('<Pay postalCode="false"/>', [CARD, ...REST.slice(0, 1)], 'security-code') },
  { of: 'Pay.securityCode', ...asks('<Pay securityCode="false"/>', [CARD, ...REST.slice(0, 1)], 'postal-code') },
  { of: 'Pay.timeout', verbs: '<Pay timeout="7" maxAttempts="1"/>', acts: ['quiet'], see: see.time, is: 7 },
  { of: 'Pay.tokenType', verbs: '<Pay tokenType="one-time"/>', see: see.kept('Pay', 'tokenType'), is: 'one-time' },
  {
    of: 'Pay.validCardTypes',
    verbs: `<Pay validCardTypes="amex  jcb">${prompt('for="payment-card-number" errorType="invalid-card-type"', 'not this one')}</Pay>`,
    acts: [CARD],
    see: see.heard,
    is: ['not this one'],
  },
  {
    of: 'Pay.output',
    verbs: '<Pay output="p"/>',
    options: SCRIPTED,
    see: see.vars,
    is: { p: { result: 'payment-connector-error' } },
  },
  { of: 'Pay.history', verbs: '<Pay history="full"/>', see: see.kept('Pay', 'history'), is: 'full' },
  {
    of: 'Prompt',
    verbs: '<Pay><Prompt for="payment-card-number"><Say>Card?</Say><Play>a.wav</Play></Prompt></Pay>',
    see: see.heard,
    is: ['Card?', 'a.wav'],
  },
  {
    of: 'Prompt.for',
    verbs: `<Pay>${prompt('for="expiration-date"', 'When?')}${prompt('for="postal-code"', 'Where?')}</Pay>`,
    options: SCRIPTED,
    see: see.heard,
    is: ['When?', 'Where?'],
  },
  {
    of: 'Prompt.attempt',
    verbs: `<Pay maxAttempts="3">${prompt('for="payment-card-number"', 'Card?')}${prompt('for="payment-card-number" attempt="2 3"', 'Again')}</Pay>`,
    acts: ['quiet', 'quiet'],
    see: see.heard,
    is: ['Card?', 'Again', 'Again'],
  },
  {
    of: 'Prompt.cardType',
    verbs: `<Pay>${prompt('for="security-code" cardType="visa"', 'on the back')}${prompt('for="security-code" cardType="amex"', 'in front')}</Pay>`,
    acts: [CARD, 'press 1230#'],
    see: see.heard,
    is: ['on the back'],
  },
  {
    of: 'Prompt.errorType',
    verbs: `<Pay>${prompt('for="payment-card-number" errorType="input-timeout"', 'Hello?')}</Pay>`,
    acts: ['quiet'],
    see: see.heard,
    is: ['Hello?'],
  },
  {
    of: 'Prompt.requireMatchingInputs',
    verbs: `<Pay statusCallback="/told">${prompt('for="payment-card-number" requireMatchingInputs="true"', 'Card?')}</Pay>`,
    acts: [CARD, 'press 1#'],
    see: see.param('ErrorType'),
    is: [undefined, 'input-matching-failed'],
  },
  {
    of: 'Prompt.history',
    verbs: '<Pay><Prompt for="postal-code" history="full"/></Pay>',
    see: see.kept('Prompt', 'history'),
    is: 'full',
  },
  {
    of: 'Parameter',
    verbs: '<Pay><Parameter name="a" value="b"/></Pay>',
    see: see.kept('Parameter', 'value'),
    is: 'b',
  },
  {
    of: 'Parameter.name',
    verbs: '<Pay><Parameter name="a" value="b"/></Pay>',
    see: see.kept('Parameter', 'name'),
    is: 'a',
  },
  {
    of: 'Parameter.value',
    verbs: '<Set output="v">x</Set><Pay><Parameter name="a" value="${v}"/></Pay>',
    see: see.kept('Parameter', 'value'),
    is: 'x',
  },
];
