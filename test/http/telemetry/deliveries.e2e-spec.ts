import { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memoryDedupeStore } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS, type VoxDeliveryMessage } from 'nestjs-vox-webhooks/diagnostics';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { until } from '../../support/until.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { Ear } from './ear.js';
import { Moody, MoodyError } from './moody.js';

const START = 'tracing:vox:delivery:start';
const ASYNC_END = 'tracing:vox:delivery:asyncEnd';
const ENDINGS = [
  [undefined, { outcome: 'handled', code: 'VOX_HANDLED' }],
  ['drop', { outcome: 'dropped', code: 'VOX_DROPPED' }],
  ['retry', { outcome: 'retry', code: 'VOX_RETRY' }],
  ['fail', { outcome: 'failed', code: 'VOX_HANDLER_FAILED' }],
] as const;

describe.each(PLATFORMS)('vox:delivery on %s', (platform) => {
  let receiver: Receiver;
  let moody: Moody;
  const ear = new Ear();
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [Moody], options: { handlerDeadline: 200 } });
    moody = receiver.app.get(Moody);
  });
  beforeEach(() => ear.open());
  afterEach(() => {
    ear.close();
    moody.work = () => undefined;
  });
  afterAll(() => receiver.close());

  it.each(ENDINGS)('tells of a call with tag %s, before and after', async (tag, ending) => {
    const fails = tag === 'retry' || tag === 'fail';
    await receiver.send(receipt(freshId(), 'delivered', { tag }));
    const facts = {
      registration: 'default',
      event: 'sms.dlr',
      mode: 'informational',
      version: '2025-02-01',
      handler: 'Moody.receipt',
      attempt: 1,
      key: moody.contexts.at(-1)?.key,
    };
    const [start] = ear.on(START);
    expect(start).toMatchObject(facts);
    expect(start?.['outcome']).toBeUndefined();
    expect(start?.['waitedMs']).toBeUndefined();
    const [end] = ear.on(ASYNC_END);
    expect(end).toMatchObject({ ...facts, ...ending, late: false });
    expect(end?.['durationMs']).toBeGreaterThan(0);
    expect('error' in (end ?? {})).toBe(fails);
    expect(ear.phases).toEqual(['start', 'end', ...(fails ? ['error'] : []), 'asyncStart', 'asyncEnd']);
  });

  it('hands over the error itself, and nothing that the handler returned', async () => {
    const id = freshId();
    await receiver.send(receipt(id, 'delivered', { tag: 'fail' }));
    const [failed] = ear.on('tracing:vox:delivery:error');
    expect(failed?.['error']).toBeInstanceOf(MoodyError);
    expect(failed?.['error']).toHaveProperty('message', `failed ${id}`);
    await receiver.send(receipt(freshId()));
    await receiver.send(call('CA-3'));
    expect(ear.on(ASYNC_END).map(({ result }) => result)).toEqual([undefined, undefined, undefined]);
  });

  it('holds nothing of the request but what is configured or hashed', async () => {
    const canary = { tag: 'canary-tag', api_version: 'canary-version', canary_field: 'canary-value' };
    await receiver.send(receipt('canary-id', 'delivered', canary));
    await receiver.send(call('canary-call'));
    expect(ear.on(ASYNC_END)).toHaveLength(2);
    expect(ear.text).not.toMatch(/canary|test-token|12025550/);
  });

  it('counts the attempts', async () => {
    const again = receipt(freshId(), 'delivered', { tag: 'retry' });
    await receiver.send(again);
    await receiver.send(again);
    expect(ear.on(START).map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('tells of a handler that ends late, when it does', async () => {
    moody.work = () => sleep(300);
    expect((await receiver.send(receipt(freshId()))).status).toBe(503);
    expect(ear.phases).toEqual(['start', 'end']);
    await until('the handler ended', () => ear.phases.length === 4);
    expect(ear.on(ASYNC_END)[0]).toMatchObject({ late: true, outcome: 'handled' });
    const [late] = ear.on(VOX_CHANNELS.lateResult);
    expect(late).toMatchObject({ registration: 'default', event: 'sms.dlr', handler: 'Moody.receipt' });
    expect(late?.['durationMs']).toBeGreaterThan(200);
  });

  it('lets a store of the listener reach the handler and what it awaits', async () => {
    const { start } = tracingChannel(VOX_CHANNELS.delivery);
    const store = new AsyncLocalStorage<unknown>();
    const seen: unknown[] = [];
    start.bindStore(store, (message) => (message as VoxDeliveryMessage).event);
    moody.work = async () => {
      seen.push(store.getStore());
      await sleep(1);
      seen.push(store.getStore());
    };
    await receiver.send(receipt(freshId()));
    start.unbindStore(store);
    expect(seen).toEqual(['sms.dlr', 'sms.dlr']);
  });

  it('runs the handler inside what was given to `within`, the last outermost', async () => {
    const { start } = tracingChannel(VOX_CHANNELS.delivery);
    const seen: string[] = [];
    const wrap = (message: unknown): void => {
      for (const name of ['inner', 'outer']) {
        (message as VoxDeliveryMessage).within(async (next) => {
          seen.push(`${name} begins`);
          return next().finally(() => seen.push(`${name} ends`));
        });
      }
    };
    start.subscribe(wrap);
    moody.work = () => seen.push('work');
    const { status } = await receiver.send(receipt(freshId()));
    start.unsubscribe(wrap);
    expect(status).toBe(200);
    expect(seen).toEqual(['outer begins', 'inner begins', 'work', 'inner ends', 'outer ends']);
  });

  it('counts what a wrapper throws before the handler as its error, and what it throws afterwards not at all', async () => {
    const { start } = tracingChannel(VOX_CHANNELS.delivery);
    const moods = [
      () => Promise.reject(new Error('a broken tracer')),
      async <Result>(next: () => Promise<Result>): Promise<Result> => {
        await next();
        throw new Error('a broken tracer');
      },
    ];
    for (const [index, around] of moods.entries()) {
      const wrap = (message: unknown): void => (message as VoxDeliveryMessage).within(around);
      start.subscribe(wrap);
      const { status } = await receiver.send(receipt(freshId()));
      start.unsubscribe(wrap);
      expect(status).toBe([500, 200][index]);
    }
  });
});

it('vox:lease-lost tells that a claim was taken over', async () => {
  const ear = new Ear();
  ear.open();
  const dedupe = Object.assign(memoryDedupeStore(), { renew: () => false });
  const receiver = await startReceiver({ providers: [Moody], options: { dedupe, handlerDeadline: 10_000 } });
  const moody = receiver.app.get(Moody);
  moody.work = () => until('the lease is lost', () => moody.contexts.at(-1)?.isLate === true);
  await receiver.send(receipt(freshId()));
  expect(ear.on(VOX_CHANNELS.leaseLost)).toEqual([{ registration: 'default', key: moody.contexts[0]?.key }]);
  ear.close();
  await receiver.close();
});
