import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';
import { Desk } from '../one-way/parts/house.js';

const FALLBACK = '<Response><Say>Please call again.</Say></Response>';
const DOCUMENT = '<Response><Say>Hello</Say><Hangup/></Response>';
const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

/** What is behind a type and means nothing, or what is meant without it. */
const ENDS = [
  ';',
  '; ',
  ' ;',
  ';;',
  '; ;',
  '\t;\t',
  ' ',
  '; charset=utf-8',
  ';charset=UTF8',
  '; charset=utf8',
  '; charset="utf-8"',
  '; charset="UTF8";',
  '; CHARSET=Utf-8',
  '; charset=unicode-1-1-utf-8',
  '; charset=utf-8; charset=utf8',
  ';; charset=utf-8 ;',
];
const CODINGS = ['', ' ', 'identity', 'IDENTITY', 'identity, identity', ',identity,', ', ,'];
/** What does not mean that the body is the UTF-8 that it is, or leaves it to the reader. */
const OTHER_ENDS = [
  '; charset=utf-16',
  '; charset=latin1',
  '; charset=',
  '; charset',
  '; charset="utf-8',
  '; a=b',
  ', b/c',
];
const OTHER_CODINGS = ['gzip', 'br', 'identity, gzip', 'utf-8', 'none', 'x-identity'];

describe.each(WAYS)('B5: headers that mean the same on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  let desk: Desk;
  beforeAll(async () => {
    const options = { fastPath, calls: { fallback: FALLBACK } };
    receiver = await startReceiver({ platform, providers: [Desk], options });
    desk = receiver.app.get(Desk);
  });
  afterAll(() => receiver.close());
  beforeEach(() => void (desk.runs = 0));
  const post = (path: string, body: string, ...more: (readonly [string, string])[]) =>
    receiver.send({ path: `${PATH}/${path}`, headers: [GOOD, ...more], body });

  it.each(ENDS)('a type with %j behind it', async (end) => {
    expect((await post('sms.mo', messageBody(), ['Content-Type', `application/json${end}`])).status).toBe(200);
    const type = ['Content-Type', `application/x-www-form-urlencoded${end}`] as const;
    expect(await post('voice.inbound', callBody(), type)).toMatchObject({ status: 200, body: DOCUMENT });
    expect(desk.runs).toBe(2);
  });

  it.each(CODINGS)('the content coding %j', async (coding) => {
    const header = ['Content-Encoding', coding] as const;
    expect((await post('sms.mo', messageBody(), JSON_TYPE, header)).status).toBe(200);
    expect(await post('voice.inbound', callBody(), FORM_TYPE, header)).toMatchObject({ status: 200, body: DOCUMENT });
    expect(desk.runs).toBe(2);
  });

  it.each(OTHER_ENDS)('a type with %j behind it is refused; a call hears its fallback', async (end) => {
    expect((await post('sms.mo', messageBody(), ['Content-Type', `application/json${end}`])).status).toBe(415);
    const type = ['Content-Type', `application/x-www-form-urlencoded${end}`] as const;
    expect(await post('voice.inbound', callBody(), type)).toMatchObject({ status: 200, body: FALLBACK });
    expect(desk.runs).toBe(0);
  });

  it.each(OTHER_CODINGS)('the content coding %j is refused; a call hears its fallback', async (coding) => {
    const header = ['Content-Encoding', coding] as const;
    expect((await post('sms.mo', messageBody(), JSON_TYPE, header)).status).toBe(415);
    expect(await post('voice.inbound', callBody(), FORM_TYPE, header)).toMatchObject({ status: 200, body: FALLBACK });
    expect(desk.runs).toBe(0);
  });

  it.each<[string, ReturnType<typeof callBody>, (readonly [string, string])[]]>([
    ['without a type', callBody(), []],
    ['with two types', callBody(), [FORM_TYPE, FORM_TYPE]],
    ['that is no form', 'CallSid=a&CallSid=b', [FORM_TYPE]],
    ['that is no JSON', '{"CallSid":"a",}', [JSON_TYPE]],
    ['that is empty', '', [FORM_TYPE]],
    ['that is too large', `CallSid=a&x=${'x'.repeat(300_000)}`, [FORM_TYPE]],
    ['of other bytes than UTF-8', 'CallSid=%ff&CallSid=a', [FORM_TYPE]],
  ])('a call hears its fallback for a body %s', async (_what, body, headers) => {
    expect(await post('voice.inbound', body, ...headers)).toMatchObject({ status: 200, body: FALLBACK });
    expect(desk.runs).toBe(0);
  });
});
