import { channel, tracingChannel } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect, isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { instrumentVox } from 'nestjs-vox-webhooks/otel';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { until } from '../../support/until.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { Moody } from './moody.js';
import { Sdk } from './sdk.js';
import { traceRequests } from './trace-requests.js';

const PROCESS = {
  'messaging.system': 'voxtelesys',
  'messaging.operation.name': 'process',
  'messaging.operation.type': 'process',
  'messaging.destination.name': 'sms.dlr',
  'vox.registration': 'default',
  'vox.handler': 'Moody.receipt',
};
const WEBHOOK = { 'vox.registration': 'default', 'vox.event': 'sms.dlr', 'http.response.status_code': 200 };

describe.each(PLATFORMS)('instrumentVox on %s', (platform) => {
  let sdk: Sdk;
  let receiver: Receiver;
  let moody: Moody;
  let stop: () => void;
  beforeAll(async () => {
    sdk = new Sdk();
    receiver = await startReceiver({
      platform,
      providers: [Moody],
      configure: (app) => traceRequests(app, sdk.tracerProvider),
    });
    moody = receiver.app.get(Moody);
  });
  beforeEach(() => void (stop = instrumentVox(sdk)));
  afterEach(() => {
    stop();
    sdk.forgetSpans();
    moody.work = () => undefined;
  });
  afterAll(async () => {
    await receiver.close();
    await sdk.stop();
  });
  const query = async (): Promise<void> => {
    await sleep(1);
    await sdk.tracerProvider.getTracer('db').startActiveSpan('SELECT', async (span) => {
      await sleep(1);
      span.end();
    });
  };
  const requestEnds = (): Promise<number> =>
    until('the request has ended', () => sdk.spans.some(({ name }) => name === 'request'));

  it('puts the handler between the request and what the handler asks of others', async () => {
    moody.work = query;
    await receiver.send(receipt(freshId()));
    await requestEnds();
    const [request, process, select] = ['request', 'process sms.dlr', 'SELECT'].map((name) => sdk.span(name));
    expect(process?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    expect(select?.parentSpanContext?.spanId).toBe(process?.spanContext().spanId);
    expect(select?.spanContext().traceId).toBe(request?.spanContext().traceId);
    const key = moody.contexts.at(-1)?.key;
    expect(process?.kind).toBe(SpanKind.CONSUMER);
    expect(process?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(process?.instrumentationScope.name).toBe('nestjs-vox-webhooks');
    expect(process?.attributes).toEqual({
      ...PROCESS,
      'vox.key': key,
      'vox.version': '2025-02-01',
      'vox.attempt': 1,
      'vox.code': 'VOX_HANDLED',
      'vox.late': false,
    });
    expect(request?.attributes).toEqual({
      'vox.registration': 'default',
      'vox.event': 'sms.dlr',
      'vox.code': 'VOX_HANDLED',
      'vox.key': key,
    });
  });

  it('keeps calls apart that run at the same time', async () => {
    moody.work = query;
    const requests = [...Array(8).keys()].map((each) => (each % 2 ? call(`CA-${each}`) : receipt(freshId())));
    await Promise.all(requests.map((request) => receiver.send(request)));
    const processes = sdk.spans.filter(({ name }) => name.startsWith('process '));
    const parents = sdk.spans.filter(({ name }) => name === 'SELECT').map((span) => span.parentSpanContext?.spanId);
    expect(processes).toHaveLength(8);
    expect(new Set(parents)).toEqual(new Set(processes.map((span) => span.spanContext().spanId)));
    expect(new Set(processes.map((span) => span.spanContext().traceId)).size).toBe(8);
  });

  it('marks what failed with the class of the error, and tells nothing else of it', async () => {
    for (const tag of ['fail', 'retry', 'drop']) await receiver.send(receipt('canary-id', 'delivered', { tag }));
    const ends = sdk.spans.filter(({ name }) => name === 'process sms.dlr');
    expect(ends.map(({ status, attributes }) => [status, attributes['error.type'], attributes['vox.code']])).toEqual([
      [{ code: SpanStatusCode.ERROR }, 'MoodyError', 'VOX_HANDLER_FAILED'],
      [{ code: SpanStatusCode.ERROR }, 'RetryDelivery', 'VOX_RETRY'],
      [{ code: SpanStatusCode.UNSET }, undefined, 'VOX_DROPPED'],
    ]);
    expect(ends.map(({ events }) => events)).toEqual([[], [], []]);
    const shown = ends.map(({ name, attributes, status, events, links }) => ({
      name,
      attributes,
      status,
      events,
      links,
    }));
    expect(inspect(shown, { depth: null })).not.toMatch(/canary|test-token|12025550/);
  });

  it('tells the span of a refused request why', async () => {
    await receiver.send({ ...receipt(freshId()), headers: [JSON_TYPE] });
    await requestEnds();
    expect(sdk.span('request').attributes).toEqual({
      'vox.registration': 'default',
      'vox.event': 'unknown',
      'vox.code': 'VOX_UNAUTHORIZED',
    });
  });

  it('measures webhooks and handlers, in seconds', async () => {
    const before = await sdk.series('vox.webhooks');
    const handled = (points: typeof before): number =>
      points.reduce(
        (sum, { value, attributes }) => (attributes['vox.code'] === 'VOX_HANDLED' ? sum + Number(value) : sum),
        0,
      );
    moody.work = () => sleep(60);
    await receiver.send(receipt(freshId()));
    expect(handled(await sdk.series('vox.webhooks')) - handled(before)).toBe(1);
    for (const [name, attributes] of [
      ['vox.webhook.duration', { ...WEBHOOK, 'vox.code': 'VOX_HANDLED' }],
      ['messaging.process.duration', { ...PROCESS, 'vox.code': 'VOX_HANDLED' }],
    ] as const) {
      const point = (await sdk.series(name)).find((one) => isDeepStrictEqual(one.attributes, attributes));
      expect(point?.value).toMatchObject({ buckets: { boundaries: expect.arrayContaining([0.005, 10]) } });
      const { max = 0 } = Object(point?.value) as { max?: number };
      expect(max).toBeGreaterThan(0.05);
      expect(max).toBeLessThan(10);
    }
  });

  it('makes no new series for what a stranger or a sender invents', async () => {
    const invent = async (each: string): Promise<void> => {
      await receiver.send({ path: `${PATH}/canary.${each}` });
      await receiver.send({ path: `${PATH}/sms.dlr/canary-${each}`, ...receipt(freshId()) });
      await receiver.send({ body: JSON.stringify({ type: `canary-${each}` }) });
      await receiver.send(receipt(freshId(), 'delivered', { api_version: `canary-${each}` }));
      await receiver.send({ method: 'PROPFIND', headers: [GOOD, ['X-Canary', each]] });
      await receiver.send({ ...receipt(freshId()), headers: [['Authorization', `Bearer canary-${each}`], JSON_TYPE] });
    };
    const count = async (): Promise<number[]> =>
      Promise.all(['vox.webhooks', 'messaging.process.duration'].map(async (name) => (await sdk.series(name)).length));
    await invent('first');
    const before = await count();
    for (let each = 0; each < 50; each++) await invent(String(each));
    expect(await count()).toEqual(before);
    expect(inspect(await sdk.series('vox.webhooks'), { depth: null })).not.toContain('canary');
  });

  it('is taken off again as a whole, and ends what is under way', async () => {
    const before = await sdk.series('vox.webhooks');
    let release = (): void => undefined;
    moody.work = () => new Promise<void>((resolve) => (release = resolve));
    const calls = moody.contexts.length;
    const answer = receiver.send(receipt(freshId()));
    await until('the handler runs', () => moody.contexts.length > calls);
    stop();
    release();
    expect((await answer).status).toBe(200);
    expect(sdk.span('process sms.dlr').attributes).toMatchObject({ 'vox.code': 'VOX_HANDLED' });
    moody.work = () => undefined;
    await receiver.send(receipt(freshId()));
    expect(sdk.spans.filter(({ name }) => name.startsWith('process '))).toHaveLength(1);
    expect((await sdk.series('vox.webhooks')).map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    const { delivery, ...plain } = VOX_CHANNELS;
    const heard = [tracingChannel(delivery), ...Object.values(plain).map((name) => channel(name))];
    expect(heard.map(({ hasSubscribers }) => hasSubscribers)).toEqual(heard.map(() => false));
  });
});
