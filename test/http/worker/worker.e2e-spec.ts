import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import { DropDelivery, OnVoxEvent, RetryDelivery, SmsDlr, SmsMo, VoxContext } from 'nestjs-vox-webhooks';
import { bullmq, type BullMqOptions, VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { CapturedLogger } from '../../support/captured-logger.js';
import { startReceiver, type Receiver } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

interface Run {
  readonly where: string;
  readonly payload: SmsDlr | SmsMo;
  readonly context: VoxContext;
}
const runs: Run[] = [];
const letters: DeadLetter[] = [];

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  book(payload: SmsDlr, context: VoxContext): void {
    runs.push({ where: 'book', payload, context });
    if (payload.tag === 'drop') throw new DropDelivery('not ours');
    if (payload.tag === 'once more' && context.attempt === 1) throw new RetryDelivery('not yet', { after: 0 });
    if (payload.tag === 'broken') throw new Error('a bug');
  }

  @OnVoxEvent('sms.dlr')
  count(payload: SmsDlr, context: VoxContext): void {
    runs.push({ where: 'count', payload, context });
  }
}

@Injectable()
class Slow {
  @OnVoxEvent('sms.mo')
  async inbound(payload: SmsMo, context: VoxContext): Promise<void> {
    await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
    runs.push({ where: 'slow', payload, context });
  }
}

const receiptOf = (id: string, tag?: string): string =>
  JSON.stringify({ message_id: id, type: 'dlr', status: 'delivered', to: '+12025550100', tag });
const ran = (where: string, id: string): Run[] =>
  runs.filter((run) => run.where === where && run.payload instanceof SmsDlr && run.payload.messageId === id);

describe('workers of their own', () => {
  let redis: RedisServer;
  let receiver: Receiver;
  let worker: INestApplicationContext;
  const logger = new CapturedLogger();
  const queue = (options: Partial<BullMqOptions>): ReturnType<typeof bullmq> =>
    bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 20, max: 50 }, ...options });
  const startWorker = async (providers: (new () => object)[]): Promise<INestApplicationContext> => {
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    @Module({
      imports: [VoxWorkerModule.forRoot({ delivery: queue({}), handlerDeadline: 300, deadLetters })],
      providers,
    })
    class WorkerApp {}
    return NestFactory.createApplicationContext(WorkerApp, { logger, abortOnError: false });
  };

  beforeAll(async () => void (redis = await startRedis()));
  afterAll(() => redis.stop());
  beforeEach(async () => {
    runs.length = 0;
    letters.length = 0;
    const options = { delivery: queue({ concurrency: false }) };
    receiver = await startReceiver({ providers: [Receipts, Slow], options });
  });
  afterEach(async () => {
    await receiver.close();
    await worker.close();
  });

  it('handle what another process stored, each handler once, with the payload lifted anew', async () => {
    expect((await receiver.send({ body: receiptOf('w1') })).status).toBe(200);
    expect(runs).toEqual([]);
    worker = await startWorker([Receipts, Slow]);
    await until('both handlers have run', () => ran('book', 'w1').length + ran('count', 'w1').length === 2);
    const { payload, context } = ran('book', 'w1')[0] ?? {};
    expect(payload).toBeInstanceOf(SmsDlr);
    expect(payload).toMatchObject({ event: 'sms.dlr', status: 'delivered', to: ['+12025550100'] });
    expect(context).toMatchObject({ event: 'sms.dlr', version: 'v1', attempt: 1, request: undefined });
    expect(context?.key).toMatch(/^v1-/);
    expect(logger.text).toContain('Receipts.book');
  });

  it('run nothing for an event that is sent again, and only the handler that failed for one that is tried again', async () => {
    worker = await startWorker([Receipts, Slow]);
    for (const id of ['w2', 'w2']) expect((await receiver.send({ body: receiptOf(id, 'once more') })).status).toBe(200);
    await until('the second attempt', () => ran('book', 'w2').length === 2);
    expect((await receiver.send({ body: receiptOf('w2', 'once more') })).status).toBe(200);
    expect(ran('book', 'w2').map(({ context }) => context.attempt)).toEqual([1, 2]);
    expect(ran('count', 'w2')).toHaveLength(1);
  });

  it('put away what a handler drops or can never do', async () => {
    worker = await startWorker([Receipts, Slow]);
    await receiver.send({ body: receiptOf('w3', 'drop') });
    await receiver.send({ body: receiptOf('w4', 'broken') });
    await until('two letters', () => letters.length === 2);
    expect(letters.map(({ code }) => code).toSorted()).toEqual(['VOX_DROPPED', 'VOX_HANDLER_FAILED']);
    expect(ran('book', 'w3')).toHaveLength(1);
    expect(ran('book', 'w4')).toHaveLength(2);
    const [letter] = letters.filter(({ code }) => code === 'VOX_HANDLER_FAILED');
    expect(JSON.parse(Buffer.from(letter?.body ?? '', 'base64').toString())).toMatchObject({ message_id: 'w4' });
  });

  it('tell a handler of its deadline, and wait for it', async () => {
    worker = await startWorker([Receipts, Slow]);
    await receiver.send({ body: JSON.stringify(samplePayload('sms.mo')) });
    await until('the slow handler', () => runs.some(({ where }) => where === 'slow'));
    await until('its line in the log', () => logger.text.includes('VOX_LATE_RESULT'));
    expect(letters).toEqual([]);
  });

  it('that lack a handler say so, and keep its events as dead letters', async () => {
    worker = await startWorker([Slow]);
    await receiver.send({ body: receiptOf('w6') });
    await until('two letters', () => letters.length === 2);
    expect(logger.text).toContain('VOX_HANDLER_UNKNOWN: no Receipts.book takes sms.dlr in this process');
  });
});

describe('a worker that cannot work', () => {
  it.each([
    ['without a queue', () => VoxWorkerModule.forRoot({} as never), 'delivery'],
    [
      'with a queue that only stores',
      () => VoxWorkerModule.forRoot({ delivery: bullmq({ connection: 'redis://127.0.0.1:1', concurrency: false }) }),
      'delivery',
    ],
    [
      'with an option of the receiver',
      () => VoxWorkerModule.forRoot({ delivery: bullmq({ connection: 'redis://127.0.0.1:1' }), path: 'x' } as never),
      'path',
    ],
  ])('%s does not start', async (_name, module, option) => {
    const started = NestFactory.createApplicationContext(module(), { logger: false, abortOnError: false });
    await expect(started).rejects.toMatchObject({ code: 'VOX_CONFIG', option });
  });
});
