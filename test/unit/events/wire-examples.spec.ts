import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import { detectVersion, identifyEvent } from '../../../src/events/identify-event.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { judge } from './judge.js';
import { paramsOf } from './params-of.js';

const CALL = { callSid: 'f5157dfe-0629-e358-6b08-8fbea78ab4bd', accountId: '190761', apiVersion: 'v0' };
const INBOUND = { ...CALL, trunkId: '90001', from: '+12025550188', to: '+12025550123' };
const OUTBOUND = { ...CALL, trunkId: '90001', from: '+12025550123', to: '+12025550188' };

const LIFTED: Readonly<Record<string, object>> = {
  '17.1': {
    id: '6a8654c7ff2145b4ffe2f2aa',
    from: '+12025550188',
    to: '+12025550123',
    body: 'Start ',
    media: [],
    receivedAt: new Date('2026-08-20T01:13:42.000Z'),
  },
  '17.2': { id: undefined, from: '+12025550188', to: '+12025550123', body: 'Hello', media: [] },
  '17.3': { media: ['https://smsapi.voxtelesys.net/api/v1/media/5f0c1a2b3c4d.jpg?token=abc123'], body: 'see picture' },
  '17.4': { id: '6a8654c7ff2145b4ffe2f2ab', body: '', media: [expect.stringContaining('5f0c1a2b3c4d.png')] },
  '17.5': {
    messageId: '6a8654c7ff2145b4ffe2f2ac',
    to: ['+12025550188'],
    status: 'delivered',
    isFinal: true,
    outcome: 'delivered',
    time: new Date('2026-04-29T02:08:11.000Z'),
    error: null,
  },
  '17.6': {
    messageId: '6708f96b76b15fde200deaca',
    batchId: 'BPBPqNgILE2urR4S',
    tag: 'order-1001',
    to: ['+12025550188'],
    outcome: 'failed',
    error: { code: '4505', description: 'message too long' },
  },
  '17.7': { tag: 'order-1001', bulkTag: 'campaign-7', status: 'delivering', isFinal: false, outcome: 'pending' },
  '17.8': {
    messageId: '6a8654c7ff2145b4ffe2f2ae',
    from: '+12025550123',
    isFinal: true,
    outcome: 'failed',
    error: { code: '4505', description: 'message too long' },
  },
  '17.9': { to: ['+12025550188'], from: 'Brand', status: 'delivered', outcome: 'delivered', error: null },
  '17.10': { from: '+12025550188', to: 'Brand', body: 'Yes', callbackData: 'yes' },
  '17.11': { ...INBOUND, callStatus: 'ringing', answeredBy: undefined, isHuman: false },
  '17.12': { ...OUTBOUND, callStatus: 'in-progress', answeredBy: 'human_residence', isHuman: true },
  '17.13': INBOUND,
  '17.13 flat': INBOUND,
  '17.14': { ...INBOUND, digits: '1', speech: '', confidence: undefined },
  '17.15': { ...INBOUND, dialStatus: 'no-answer', dialDuration: 0 },
  '17.16': { ...INBOUND, recordingUrl: 'https://media.example.com/rec/abc.wav', recordingDuration: 12 },
  '17.17': {
    ...INBOUND,
    callStatus: 'in-progress',
    recordingSid: '0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11',
    recordingStatus: 'completed',
    recordingDuration: 12,
    recordingChannels: 1,
  },
  '17.18': { ...OUTBOUND, callStatus: 'completed', callDuration: 42 },
  '17.19': {
    result: 'success',
    paymentMethod: 'credit-card',
    paymentCardType: 'visa',
    paymentCardNumber: 'xxxxxxxxxxxx1111',
    paymentToken: 'tok_example',
  },
  '17.20': { ...INBOUND, for: 'expiration-date', attempt: 1, errorType: 'invalid-date' },
  '17.21': { callSid: '3c9d2f10-1111-4222-8333-444455556666', to: '+12025550199' },
  '17.22': {
    direction: 'inbound',
    from: '+12025550188',
    pages: 2,
    duration: 41,
    media: [expect.stringMatching(/\/media$/)],
    error: null,
  },
  '17.23': {
    direction: 'outbound',
    pages: 0,
    duration: 0,
    url: 'https://example.com/file.pdf',
    media: [],
    error: { code: '5312', description: 'internal error' },
  },
  '17.24': { status: 'completed', tag: 'order-1001', bulkTag: 'campaign-7' },
};

describe.each(WIRE_EXAMPLES)('example $id, $event $version', ({ id, event, version }) => {
  const params = paramsOf(id);
  const told = (name: VoxEventName): boolean => 'claims' in CATALOGUE[name] && CATALOGUE[name].claims !== undefined;

  it('is told by its payload, or else by its route', () => {
    expect(identifyEvent(params)).toBe(told(event) ? event : undefined);
    expect(identifyEvent(params, event)).toBe(event);
  });

  it('has a version that is known', () => {
    expect(detectVersion(CATALOGUE[event], params)).toMatchObject({ version, known: true });
  });

  it('breaks no rule', () => {
    expect(judge(event, params)).toEqual([]);
  });

  it('is lifted to the one shape', () => {
    const payload = new CATALOGUE[event].payload(params, { version });
    expect(payload).toMatchObject(LIFTED[id] ?? {});
    expect(LIFTED).toHaveProperty([id]);
    expect(payload.raw).toBe(params);
  });
});
