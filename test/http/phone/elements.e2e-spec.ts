import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ELEMENTS } from 'nestjs-vox-webhooks/voxml';
import type { Call } from '../../../src/testing/phone/call.js';
import { EMULATION } from '../../../src/testing/phone/emulation/emulation.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type DocumentServer, serveDocuments } from './document-server.js';
import { CALL_CASES } from './elements/call-cases.js';
import { DIAL_CASES } from './elements/dial-cases.js';
import { LOGIC_CASES } from './elements/logic-cases.js';
import { PAY_CASES } from './elements/pay-cases.js';
import { RECORD_CASES } from './elements/record-cases.js';
import { SOUND_CASES } from './elements/sound-cases.js';

const CASES = [...LOGIC_CASES, ...CALL_CASES, ...SOUND_CASES, ...RECORD_CASES, ...DIAL_CASES, ...PAY_CASES];
const NEXT = '<Response><Say>next</Say></Response>';

const ACTS: Readonly<Record<string, (call: Call, what: string) => Promise<void>>> = {
  press: (call, keys) => call.press(keys),
  say: (call, text) => call.say(text),
  quiet: (call) => call.stayQuiet(),
  hang: (call) => call.hangUp(),
};

describe('what each element and each attribute does', () => {
  let server: DocumentServer;
  const phone = new Phone({ auth: 'none' });
  beforeAll(async () => {
    server = await serveDocuments();
  });
  afterAll(() => server.close());

  it.each(CASES.map((one) => [one.of, one.verbs, one] as const))('%s: %s', async (_of, _verbs, one) => {
    server.pages({ '/deep/start': `<Response>\n${one.verbs}</Response>`, '*': NEXT });
    const who = { from: '+12025550111', to: '+12025550100' };
    const call = await phone.dial(`${server.url}/deep/start`, { ...who, ...one.options });
    for (const act of one.acts ?? []) {
      const [kind = '', ...what] = act.split(' ');
      await ACTS[kind]?.(call, what.join(' '));
    }
    expect(one.see(call, server.asked)).toEqual(one.is);
  });

  const named = Object.entries(ELEMENTS).flatMap(([element, { attributes }]) => [
    element,
    ...Object.keys(attributes).map((attribute) => `${element}.${attribute}`),
  ]);

  it('leaves no element and no attribute of the table out', () => {
    expect([...new Set(CASES.map(({ of }) => of))].toSorted()).toEqual(named.toSorted());
  });

  it('says of each element what of it is documented and what is assumed', () => {
    const about = new Set<string>(EMULATION.map((row) => row.about));
    expect(Object.keys(ELEMENTS).filter((element) => !about.has(element))).toEqual([]);
  });
});
