import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { instrumentVox } from 'nestjs-vox-webhooks/otel';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { freshId, receipt } from '../delivery/receipts.js';
import { Ear } from './ear.js';
import { Moody } from './moody.js';
import { Sdk } from './sdk.js';
import { traceRequests } from './trace-requests.js';

const ASYNC_END = 'tracing:vox:delivery:asyncEnd';
const FACTS = { registration: 'default', event: 'sms.dlr', version: '2025-02-01', key: expect.stringMatching(/^v1-/) };

describe('what is told of a delivery queue', () => {
  let redis: RedisServer;
  let receiver: Receiver;
  let sdk: Sdk;
  let stop: () => void;
  const ear = new Ear();
  beforeAll(async () => {
    redis = await startRedis();
    sdk = new Sdk();
    const delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 20, max: 50 } });
    receiver = await startReceiver({
      providers: [Moody],
      options: { delivery },
      configure: (app) => traceRequests(app, sdk.tracerProvider),
    });
  });
  beforeEach(() => {
    ear.open();
    stop = instrumentVox(sdk);
  });
  afterEach(() => {
    stop();
    ear.close();
    sdk.forgetSpans();
  });
  afterAll(async () => {
    await receiver.close();
    await redis.stop();
    await sdk.stop();
  });
  const ends = (): readonly Readonly<Record<string, unknown>>[] => ear.on(ASYNC_END);

  it('stored, and then handled by a worker in a trace of its own', async () => {
    expect((await receiver.send(receipt(freshId()))).status).toBe(200);
    await until('the worker is done', () => ends().length === 1);
    const stored = ear.on(VOX_CHANNELS.stored);
    expect(stored).toEqual([{ ...FACTS, handlers: ['Moody.receipt'] }]);
    expect(ear.on(VOX_CHANNELS.webhook)).toMatchObject([{ ...FACTS, outcome: 'stored', code: 'VOX_STORED' }]);
    expect(ends()).toMatchObject([{ ...FACTS, key: stored[0]?.['key'], attempt: 1, outcome: 'handled' }]);
    expect(ends()[0]?.['waitedMs']).toBeGreaterThanOrEqual(0);
    await until('both spans have ended', () => sdk.spans.length === 2);
    const [request, process] = ['request', 'process sms.dlr'].map((name) => sdk.span(name));
    expect(process?.parentSpanContext).toBeUndefined();
    expect(process?.spanContext().traceId).not.toBe(request?.spanContext().traceId);
    expect(process?.attributes['vox.key']).toBe(request?.attributes['vox.key']);
    expect(process?.attributes['vox.waited_ms']).toBe(ends()[0]?.['waitedMs']);
    expect(await sdk.series('vox.queue.wait.duration')).toMatchObject([{ value: { count: 1 } }]);
    expect(await sdk.series('vox.stored_events')).toMatchObject([{ value: 1, attributes: { 'vox.event': 'sms.dlr' } }]);
  });

  it('tried again, and in the end given up', async () => {
    await receiver.send(receipt('canary-id', 'delivered', { tag: 'fail', canary: 'canary' }));
    await until('the worker gave up', () => ear.on(VOX_CHANNELS.deadLetter).length === 1);
    expect(ends().map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'failed'],
      [2, 'failed'],
    ]);
    expect(ear.on(VOX_CHANNELS.deadLetter)).toEqual([{ ...FACTS, handler: 'Moody.receipt' }]);
    expect(ear.text).not.toMatch(/canary|12025550/);
    const attributes = { 'vox.registration': 'default', 'vox.event': 'sms.dlr', 'vox.handler': 'Moody.receipt' };
    expect(await sdk.series('vox.dead_letters')).toMatchObject([{ value: 1, attributes }]);
  });
});
