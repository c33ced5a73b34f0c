import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { basic, bearer } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { MyHooks } from '../parts/my-hooks.js';
import { Ear } from './ear.js';
import { Moody } from './moody.js';

const INFORMATIONAL = { event: 'sms.dlr', mode: 'informational', version: '2025-02-01', method: 'POST' };
const CALL = { event: 'voice.inbound', mode: 'actionable', version: 'v0', method: 'POST' };
const NOBODY = { event: 'unknown', mode: 'unknown', version: 'unknown', method: 'POST', credential: undefined };

const CASES: readonly (readonly [string, () => RequestParts, object])[] = [
  ['a receipt', () => receipt(freshId()), { ...INFORMATIONAL, outcome: 'handled', code: 'VOX_HANDLED', status: 200 }],
  [
    'a receipt that is dropped',
    () => receipt(freshId(), 'delivered', { tag: 'drop' }),
    { ...INFORMATIONAL, outcome: 'dropped', code: 'VOX_DROPPED', status: 200 },
  ],
  [
    'a receipt that fails',
    () => receipt(freshId(), 'delivered', { tag: 'fail' }),
    { ...INFORMATIONAL, outcome: 'failed', code: 'VOX_HANDLER_FAILED', status: 500 },
  ],
  [
    'a receipt of an unknown version',
    () => receipt(freshId(), 'delivered', { api_version: 'canary-version' }),
    { ...INFORMATIONAL, version: 'unknown', outcome: 'handled', status: 200 },
  ],
  [
    'a receipt against its schema',
    () => receipt(freshId(), 'delivered', { status: undefined }),
    { ...INFORMATIONAL, outcome: 'invalid', code: 'VOX_PAYLOAD_INVALID', status: 422 },
  ],
  ['a call', () => call('CA-1'), { ...CALL, outcome: 'handled', code: 'VOX_HANDLED', status: 200 }],
  ['a call that fails', () => call('CA-fail'), { ...CALL, outcome: 'failed', code: 'VOX_HANDLER_FAILED', status: 200 }],
  [
    'an event that nobody knows',
    () => ({ body: '{"hello":1}' }),
    { ...NOBODY, mode: 'informational', credential: 'bearer#1', outcome: 'unknownEvent', status: 200 },
  ],
  [
    'a check of the endpoint',
    () => ({ method: 'GET', headers: [['Authorization', `Bearer ${TOKEN}`]] }),
    { ...NOBODY, mode: 'informational', method: 'GET', credential: 'bearer#1', outcome: 'probe', status: 200 },
  ],
  [
    'a stranger',
    () => ({ ...receipt(freshId()), headers: [['Authorization', 'Bearer canary-stranger'], JSON_TYPE] }),
    { ...NOBODY, outcome: 'unauthorized', code: 'VOX_UNAUTHORIZED', status: 401 },
  ],
  [
    'a stranger on the route of an event',
    () => ({ ...call('CA-2'), headers: [] }),
    { ...CALL, version: 'unknown', outcome: 'unauthorized', status: 401, credential: undefined },
  ],
  [
    'a wrong method',
    () => ({ ...receipt(freshId()), method: 'PUT' }),
    { ...NOBODY, method: 'other', outcome: 'methodNotAllowed', status: 405 },
  ],
  ['a wrong route', () => ({ path: `${PATH}/canary.route` }), { ...NOBODY, outcome: 'unknownRoute', status: 404 }],
];

describe.each(PLATFORMS)('vox:webhook on %s', (platform) => {
  let receiver: Receiver;
  const ear = new Ear();
  beforeAll(async () => {
    const auth = [bearer(TOKEN), basic('vox', 'canary-password', { id: 'portal' })];
    receiver = await startReceiver({ platform, providers: [Moody], imports: [MyHooks], options: { auth } });
  });
  beforeEach(() => ear.open());
  afterEach(() => ear.close());
  afterAll(() => receiver.close());

  it.each(CASES)('tells of %s, once', async (_what, request, expected) => {
    const { status } = await receiver.send(request());
    const [message, ...more] = ear.on(VOX_CHANNELS.webhook);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ registration: 'default', status, ...expected });
    expect(message?.['durationMs']).toBeGreaterThan(0);
    expect(message?.['durationMs']).toBeLessThan(10_000);
    expect(ear.text).not.toMatch(/canary|test-token|12025550/);
  });

  it('has the key of the log and the id of the credential', async () => {
    const password = Buffer.from('vox:canary-password').toString('base64');
    await receiver.send({ ...receipt(freshId()), headers: [['Authorization', `Basic ${password}`], JSON_TYPE] });
    const [message] = ear.on(VOX_CHANNELS.webhook);
    expect(message).toMatchObject({ credential: 'portal', key: expect.stringMatching(/^v1-/) });
    expect(receiver.logger.text).toContain(`key=${String(message?.['key'])} credential="portal"`);
  });

  it('tells of a repeat that it is one', async () => {
    const again = receipt(freshId());
    await receiver.send(again);
    await receiver.send(again);
    const [first, second] = ear.on(VOX_CHANNELS.webhook);
    expect([first?.['outcome'], second?.['outcome']]).toEqual(['handled', 'duplicate']);
    expect(first?.['key']).toBe(second?.['key']);
    expect(ear.phases).toEqual(['start', 'end', 'asyncStart', 'asyncEnd']);
  });

  it('tells of a controller of the application that answers with our interceptor, and of strangers in front of it', async () => {
    const at = (headers: RequestParts['headers']): RequestParts => ({
      ...call('CA-4'),
      headers,
      path: '/my/calls/text',
    });
    await receiver.send(at([['Authorization', `Bearer ${TOKEN}`], FORM_TYPE]));
    await receiver.send(at([FORM_TYPE]));
    expect(ear.on(VOX_CHANNELS.webhook)).toMatchObject([
      { ...CALL, outcome: 'handled', status: 200 },
      { event: 'unknown', outcome: 'unauthorized', status: 401 },
    ]);
    expect(ear.phases).toEqual([]);
  });
});
