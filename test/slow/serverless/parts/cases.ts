import { expect } from '@jest/globals';
import { GOOD, JSON_TYPE, PATH } from '../../../support/words.js';
import { callBody, messageBody } from '../../../http/handlers/deliveries.js';
import { receiptBody } from '../../../http/surroundings/cell/requests.js';
import type { Asked, Heard, Told } from './asked.js';
import { call, FROM, get, LARGE, message, mine, post, TEXT, WRONG } from './requests.js';

/** What is asked of a function, and what has to come of it. */
export interface Case {
  readonly name: string;
  /** A new one each time: what comes twice is not handled twice. */
  readonly asked: () => Asked;
  readonly told: Partial<Told>;
  readonly heard: readonly Heard[];
}

const DOCUMENT = '<Response><Say>Hello, Zoë</Say><Hangup/></Response>';
const document = { status: 200, type: 'application/xml; charset=utf-8', body: DOCUMENT };
const unauthorized = { status: 401, body: expect.stringContaining('VOX_UNAUTHORIZED') as unknown as string };
const called: Heard = { event: 'voice.inbound', from: FROM, text: '+12025550123' };

/** Of webhooks that a controller of the application takes. */
export const OWN_CASES: readonly Case[] = [
  {
    name: 'a message, own controller',
    asked: () => mine('messages', message(GOOD)),
    told: { status: 200, body: '' },
    heard: [{ event: 'sms.mo', from: FROM, text: TEXT }],
  },
  { name: 'a call, own controller', asked: () => mine('calls', call(GOOD)), told: document, heard: [called] },
  {
    name: 'a message with a wrong credential, own controller',
    asked: () => mine('messages', message(WRONG)),
    told: unauthorized,
    heard: [],
  },
];

export const CASES: readonly Case[] = [
  {
    name: 'a message in JSON',
    asked: () => message(GOOD),
    told: { status: 200, body: '' },
    heard: [{ event: 'sms.mo', from: FROM, text: TEXT }],
  },
  {
    name: 'a receipt in JSON',
    asked: () => post('sms.dlr', [GOOD, JSON_TYPE], receiptBody()),
    told: { status: 200, body: '' },
    heard: [{ event: 'sms.dlr', text: 'delivered' }],
  },
  { name: 'a call in a form', asked: () => call(GOOD), told: document, heard: [called] },
  {
    name: 'a call in a query',
    asked: () => get(`${PATH}/voice.inbound`, `?${callBody()}`, [GOOD]),
    told: document,
    heard: [called],
  },
  { name: 'a message with a wrong credential', asked: () => message(WRONG), told: unauthorized, heard: [] },
  { name: 'a call with a wrong credential', asked: () => call(WRONG), told: unauthorized, heard: [] },
  { name: 'a message without a credential', asked: () => message(), told: unauthorized, heard: [] },
  { name: 'a call without a credential', asked: () => call(), told: unauthorized, heard: [] },
  {
    name: 'broken JSON',
    asked: () => post('sms.mo', [GOOD, JSON_TYPE], '{"type": "mo"'),
    told: { status: 400 },
    heard: [],
  },
  {
    name: 'a body that is too large',
    asked: () => post('sms.mo', [GOOD, JSON_TYPE], LARGE),
    told: { status: 413 },
    heard: [],
  },
  {
    name: 'a body that is too large without a credential',
    asked: () => post('sms.mo', [JSON_TYPE], LARGE),
    told: unauthorized,
    heard: [],
  },
  {
    name: 'an event that there is not',
    asked: () => post('sms.none', [GOOD, JSON_TYPE], messageBody()),
    told: { status: 404 },
    heard: [],
  },
  { name: 'a route of the application', asked: () => get('/hello'), told: { status: 200, body: 'hello' }, heard: [] },
];
