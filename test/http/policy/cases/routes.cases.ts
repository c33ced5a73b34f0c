import { expect } from '@jest/globals';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import { CALL, call, get, json, message } from '../support/requests.js';

const astray = (route: string): PolicyCase => ({
  name: `POST ${route}`,
  ends: 'unknownRoute',
  send: message({}, route),
});
const told = (route: string): PolicyCase => ({ name: `POST ${route}`, ends: 'handled', send: message({}, route) });

/** Spellings of the path that somebody may hope to slip past a check with. */
export const ODD_PATHS = [
  '/WEBHOOKS/VOX',
  '/Webhooks/Vox/sms.mo',
  '//webhooks/vox',
  '/webhooks//vox',
  '/webhooks/vox//sms.mo',
  '/webhooks/vox//',
  '/webhooks/./vox',
  '/webhooks/vox/.',
  '/webhooks/vox/./sms.mo',
  '/webhooks/x/../vox',
  '/webhooks/vox/../vox/sms.mo',
  '/webhooks/vox;/sms.mo',
  '/webhooks/vox;a=b',
  '/webhooks/vox/sms.mo;a=b',
  '/webhooks%2fvox',
  '/webhooks%2Fvox%2Fsms.mo',
  '/webhooks/vox%2fsms.mo',
  '/webhooks/%76ox',
  '/%77ebhooks/vox/sms.mo',
  '/webhooks/vox/',
  '/webhooks/vox/sms.mo/',
  '/webhooks/vox/sms.mo//',
  '/webhooks/vox%20',
  '/webhooks/vox%00',
  '/webhooks/vox/%00',
  '/webhooks/vox%3f',
  '/webhooks/vox%',
  '/webhooks/vox/%zz',
  '/webhooks/vox#fragment',
  '/webhooks\\vox',
  '/webhooks/vox\\sms.mo',
  '/webhooks/vox.json',
  '/webhooks/vox/sms%2Emo',
  '/webhooks/vox/sms.mo/a/b',
  'http://test/webhooks/vox',
  'http://test/webhooks/vox/sms.mo',
  'http://other/webhooks/vox',
] as const;

export const ROUTES: readonly PolicyGroup[] = [
  {
    rule: 'an event is told by its payload, or by the route',
    cases: [
      told(''),
      told('/sms.mo'),
      told('/sms.mo/a-step'),
      told('/mms.mo'),
      told('/sms%2Emo'),
      told('/%73ms.mo'),
      { name: 'POST /voice.gather', ends: 'handled', heard: DOCUMENT, send: call({}, '/voice.gather') },
      {
        name: 'POST /voice.gather/menu',
        ends: 'handled',
        heard: DOCUMENT,
        send: call({}, '/voice.gather/menu'),
        also: ({ context }) => expect(context?.step).toBe('menu'),
      },
      {
        name: 'a step with a slash in it',
        ends: 'handled',
        heard: DOCUMENT,
        send: call({}, '/voice.gather/a%2Fb'),
        also: ({ context }) => expect(context?.step).toBe('a/b'),
      },
      { name: 'a call without a route, in JSON', ends: 'unknownEvent', heard: HANG_UP, send: json(CALL) },
      { name: 'a call without a route, in a form', ends: 'unknownEvent', heard: HANG_UP, send: call({}, '') },
      { name: 'parameters of nothing known', ends: 'unknownEvent', send: json({ hello: 'world' }) },
      { name: 'no parameters', ends: 'unknownEvent', send: json({}) },
    ],
  },
  {
    rule: 'a route that names no event of the catalogue leads nowhere',
    cases: [
      astray('/sms'),
      astray('/sms.'),
      astray('/sms.mo.dlr'),
      astray('/SMS.MO'),
      astray('/voice.unheard'),
      astray('/voice/inbound'),
      astray('/toString'),
      astray('/constructor'),
      astray('/__proto__'),
      astray('/hasOwnProperty/step'),
      astray('/%20sms.mo'),
      astray('/sms.mo%00'),
      astray('/sms.mo;a=b'),
      astray('/<script>'),
      astray('/sms.mo/step/more'),
      astray('/a/b/c'),
      { name: 'GET of an unknown event', ends: 'unknownRoute', send: get('', '/sms.unknown') },
      { name: 'a call on an unknown event', ends: 'unknownRoute', send: call({}, '/voice.unknown') },
    ],
  },
];
