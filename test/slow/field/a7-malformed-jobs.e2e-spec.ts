import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type JobsOptions, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { OnVoxEvent, RetryDelivery, type SmsDlr } from 'nestjs-vox-webhooks';
import { bullmq, VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { CapturedLogger } from '../../support/captured-logger.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

const CANARY = 'canary-value';
const JOB = {
  registration: 'default',
  event: 'sms.dlr',
  version: 'v1',
  key: 'v1-key',
  params: { message_id: 'm1', type: 'dlr', status: 'delivered' },
  violations: [],
  method: 'POST',
  path: '/webhooks/vox',
  receivedAt: 1_780_000_000_000,
  handler: 'Receipts.book',
};
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}"${CANARY}"${'}'.repeat(depth)}`;
const without = (field: keyof typeof JOB): object => ({ ...JOB, [field]: undefined });

const booked: SmsDlr[] = [];
const letters: DeadLetter[] = [];
let fault: () => unknown = () => undefined;

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  book(payload: SmsDlr): void {
    booked.push(payload);
    const thrown = fault();
    if (thrown !== undefined) throw thrown;
  }
}

describe('A7: a job that is none of ours', () => {
  let redis: RedisServer;
  let client: Redis;
  let queue: Queue;
  let worker: INestApplicationContext;
  let logger: CapturedLogger;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);

  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
    queue = new Queue('{vox-webhooks}', { connection: { host: '127.0.0.1', port: redis.port } });
    await queue.waitUntilReady();
  });
  afterAll(async () => {
    await queue.close();
    client.disconnect();
    await redis.stop();
  });
  beforeEach(async () => {
    process.on('unhandledRejection', note);
    booked.length = letters.length = unhandled.length = 0;
    fault = () => undefined;
    logger = new CapturedLogger();
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    const delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 1, max: 2 } });
    @Module({ imports: [VoxWorkerModule.forRoot({ delivery, deadLetters })], providers: [Receipts] })
    class WorkerApp {}
    worker = await NestFactory.createApplicationContext(WorkerApp, { logger, abortOnError: false });
  });
  afterEach(async () => {
    process.off('unhandledRejection', note);
    await worker.close();
    await queue.obliterate({ force: true });
    expect(unhandled).toEqual([]);
  });

  const untilFailed = (): Promise<number> => until('it has failed', async () => (await queue.getFailedCount()) === 1);
  /** The worker is well: what comes next is handled. */
  async function expectWell(): Promise<void> {
    fault = () => undefined;
    const before = booked.length;
    await queue.add('sms.dlr', { ...JOB, key: 'v1-next' });
    await until('the next one', () => booked.length > before);
  }
  async function expectDeadLetter(id: string, field: string): Promise<void> {
    await untilFailed();
    await until('the log tells', () => logger.text.includes('VOX_JOB_MALFORMED'));
    expect(booked).toEqual([]);
    const reports = logger.lines.filter((line) => line.includes('VOX_JOB_MALFORMED'));
    expect(reports).toEqual([expect.stringContaining(`the job "${id}", kept in the failed set`)]);
    expect(reports[0]).toContain(`its ${field} is missing or has the wrong shape`);
    expect(await client.hget(queue.toKey(id), 'atm')).toBe('1');
    await expectWell();
    expect(logger.text).not.toContain(CANARY);
    expect(letters).toEqual([]);
  }

  const WRONG: readonly (readonly [string, unknown, string])[] = [
    ['nothing in it', {}, 'handler'],
    ['null', null, 'data'],
    ['a text', CANARY, 'data'],
    ['a number', 7, 'data'],
    ['a list', [JOB], 'data'],
    ['no handler', without('handler'), 'handler'],
    ['a handler that is an object', { ...JOB, handler: { toString: 1 } }, 'handler'],
    ['a handler that forges a line of the log', { ...JOB, handler: `A.a\nERROR ${CANARY}` }, 'handler'],
    ['no registration', without('registration'), 'registration'],
    ['an event that is no name', { ...JOB, event: CANARY }, 'event'],
    ['an event out of a prototype', { ...JOB, event: 'constructor' }, 'event'],
    ['an event that answers a call', { ...JOB, event: 'voice.inbound' }, 'event'],
    ['an event with card data', { ...JOB, event: 'voice.pay.status' }, 'event'],
    ['a version that is a number', { ...JOB, version: 1 }, 'version'],
    ['a step that is null', { ...JOB, step: null }, 'step'],
    ['a key that forges a line of the log', { ...JOB, key: `k\nERROR ${CANARY}` }, 'key'],
    ['no parameters', without('params'), 'params'],
    ['parameters that are null', { ...JOB, params: null }, 'params'],
    ['parameters that are a list', { ...JOB, params: [CANARY] }, 'params'],
    ['parameters that are nested too deep', { ...JOB, params: JSON.parse(nested(40)) as object }, 'params'],
    [
      'too many parameters',
      { ...JOB, params: Object.fromEntries(Array.from({ length: 600 }, (_, i) => [i, CANARY])) },
      'params',
    ],
    ['violations that are no list', { ...JOB, violations: CANARY }, 'violations'],
    ['a time that is a text', { ...JOB, receivedAt: '2026-01-01' }, 'receivedAt'],
    ['a time that no date can hold', { ...JOB, receivedAt: 8.64e15 + 1 }, 'receivedAt'],
    ['a time before all time', { ...JOB, receivedAt: -1e300 }, 'receivedAt'],
    ['a time that is null, as JSON writes NaN', { ...JOB, receivedAt: Number.NaN }, 'receivedAt'],
    ['no path', without('path'), 'path'],
  ];
  it.each(WRONG)('A7: %s: a dead letter at once, reported once with its id', async (_name, data, field) => {
    const { id = '' } = await queue.add('anything', data, { attempts: 5, backoff: 60_000 });
    await expectDeadLetter(id, field);
  });

  it.each<[string, JobsOptions, string]>([
    ['that wants to be removed', { removeOnFail: true, jobId: 'removed' }, 'removed'],
    ['whose id has control characters', { jobId: 'a\u001b[31m\nb' }, 'a?[31m?b'],
  ])('A7: one %s is kept and reported all the same', async (_name, options, printed) => {
    await queue.add('anything', {}, options);
    await untilFailed();
    await until('the log tells', () => logger.text.includes(`the job "${printed}", kept in the failed set`));
    await expectWell();
  });

  it.each([
    ['no JSON', CANARY, 'handler'],
    ['JSON that no recursion survives', `{"params":${nested(100_000)}}`, 'handler'],
    [
      'parameters that no recursion survives',
      JSON.stringify({ ...JOB, params: 'X' }).replace('"X"', () => nested(100_000)),
      'params',
    ],
  ])('A7: data that are %s', async (_name, text, field) => {
    await worker.close();
    const { id = '' } = await queue.add('anything', {});
    await client.hset(queue.toKey(id), 'data', text);
    const delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 1, max: 2 } });
    @Module({ imports: [VoxWorkerModule.forRoot({ delivery })], providers: [Receipts] })
    class WorkerApp {}
    worker = await NestFactory.createApplicationContext(WorkerApp, { logger, abortOnError: false });
    await expectDeadLetter(id, field);
  });

  it('A7: what BullMQ reads by itself is no JSON: a dead letter once the lock has expired, and no job stays active', async () => {
    await worker.close();
    const delivery = bullmq({ connection: redis.url, lockDuration: 1_000 });
    @Module({ imports: [VoxWorkerModule.forRoot({ delivery, handlerDeadline: 900 })], providers: [Receipts] })
    class WorkerApp {}
    worker = await NestFactory.createApplicationContext(WorkerApp, { logger, abortOnError: false });
    const ids: string[] = [];
    const options = ['null', `["${CANARY}"]`, '7', '"7"'].map((opts) => ({ opts }));
    const cut = { opts: `{"attempts":5,"a":"${CANARY}`, parent: CANARY, progress: CANARY };
    for (const fields of [{ opts: CANARY }, cut, ...options]) {
      const { id = '' } = await queue.add('anything', {}, { delay: 60_000 });
      await client.hset(queue.toKey(id), fields);
      await client.zrem(queue.toKey('delayed'), id);
      await client.lpush(queue.toKey('wait'), id);
      ids.push(id);
    }
    await queue.add('sms.dlr', JOB);
    await until('all have failed', async () => (await queue.getFailedCount()) === ids.length);
    const told = (id: string): boolean => logger.text.includes(`the job "${id}", kept in the failed set`);
    await until('the log tells', () => ids.every(told));
    expect(booked).toHaveLength(1);
    await expectWell();
    expect(await queue.getActiveCount()).toBe(0);
    expect(logger.text).not.toContain(CANARY);
  });

  it('A7: a queue is well while one waits whose data are no JSON', async () => {
    await worker.close();
    const { id = '' } = await queue.add('anything', {});
    await client.hset(queue.toKey(id), 'data', CANARY);
    const delivery = bullmq({ connection: redis.url, concurrency: false });
    const host = { registration: 'default', handlerDeadline: 1_000, acceptDeadline: 1_000 };
    const none = (): Promise<void> => Promise.resolve();
    await delivery.open({ ...host, run: none, giveUp: none, report: () => undefined });
    expect(await delivery.health()).toMatchObject({ ok: true, waiting: 1, deadLetters: 0 });
    await delivery.close();
  });

  it.each<[string, () => unknown]>([
    ['an error whose message is no text', () => Object.assign(new Error('x'), { message: { toString: null } })],
    [
      'an error that cannot be read',
      () => Object.defineProperty(new Error('x'), 'message', { get: () => fail('message') }),
    ],
    ['an error whose stack is no text', () => Object.assign(new Error('x'), { stack: 10n })],
    ['what BullMQ takes for an instruction', () => new Error('bullmq:rateLimitExceeded')],
    ['a symbol', () => Symbol('odd')],
    ['a retry after no time', () => new RetryDelivery('later', { after: Number.POSITIVE_INFINITY })],
  ])('A7: a handler that throws %s: tried again, then a dead letter', async (_name, odd) => {
    fault = odd;
    await queue.add('sms.dlr', JOB, { attempts: 2, backoff: { type: 'vox' } });
    await untilFailed();
    await until('the letter', () => letters.length === 1);
    expect(booked).toHaveLength(2);
    await expectWell();
  });
});

function fail(what: string): never {
  throw new TypeError(`no ${what}`);
}
