import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { RecordingHost } from '../../unit/delivery/recording-host.js';
import { Queues } from '../../unit/bullmq/support/queues.js';

/** The shortest that is allowed: a job is free again after one to three of them. */
const LOCK = 1_000;
const PROGRAM = new URL('../../unit/bullmq/support/hanging-worker.process.ts', import.meta.url);
const JOB = 'bull:{vox-webhooks}:k.A.a';

class QuickHost extends RecordingHost {
  override readonly handlerDeadline = 500;
}

const queues = new Queues();
let server: RedisServer;
let redis: Redis;
const openWorker = (lockDuration = LOCK) => queues.open({ connection: server.url, lockDuration }, new QuickHost());

beforeEach(async () => {
  server = await startRedis();
  redis = new Redis(server.url, { disconnectTimeout: 100 });
});
afterEach(async () => {
  await queues.close();
  redis.disconnect();
  await server.stop();
});

/** Kills a process while it works on the job. */
async function dieAtWork(): Promise<void> {
  const worker = await startProcess(PROGRAM, [server.url, String(LOCK)]);
  expect(await worker.ask('are you at work?')).toEqual({ atWork: true });
  await stopProcess(worker);
}

describe('a job whose workers die', () => {
  it('is not lost when three of them are killed one after the other, and the fourth does it', async () => {
    const receiver = await queues.open({ connection: server.url, concurrency: false });
    await receiver.store('k');
    for (let deaths = 0; deaths < 3; deaths++) await dieAtWork();
    const { host } = await openWorker();
    await until('it is done', () => host.succeeded.length === 1);
    expect([host.attempts, host.givenUp]).toEqual([{ 'k A.a': [1] }, []]);
    expect(host.reports.filter((line) => line.includes('a worker died or hung'))).toHaveLength(1);
  });

  it('is given up when it was the death of too many: once, and it stays among the failed', async () => {
    const receiver = await queues.open({ connection: server.url, concurrency: false });
    await receiver.store('k');
    await redis.hset(JOB, 'stc', 5);
    await dieAtWork();
    const { host, queue } = await openWorker();
    await until('it is given up', () => host.givenUp.length === 1);
    expect(host.attempts).toEqual({});
    expect(String(host.givenUp[0]?.error)).toContain('stalled');
    expect(await queue.health()).toMatchObject({ deadLetters: 1 });
  });

  it('is done by another one soon when its worker let go of it while draining', async () => {
    const first = await openWorker();
    first.host.behave = () => new Promise(() => undefined);
    await first.store('k');
    await until('it runs', () => first.host.attempts['k A.a'] !== undefined);
    await first.queue.drain(10);
    const second = await openWorker();
    await until('it is done', () => second.host.succeeded.length === 1);
    expect([first.host.givenUp, second.host.attempts]).toEqual([[], { 'k A.a': [1] }]);
  });
});

describe('a worker whose job is no longer its own', () => {
  it('tells the handler, when Redis says that another one has the lock', async () => {
    const { store, host } = await openWorker(4 * LOCK);
    let reason: unknown;
    host.behave = (_stored, _handler, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error(String((reason = signal.reason))))),
      );
    await store('k');
    await until('it runs', () => host.attempts['k A.a'] !== undefined);
    await redis.set(`${JOB}:lock`, 'somebody else');
    // Well before the lock would be over anyway.
    await until('it is told', () => reason !== undefined, 3.5 * LOCK);
    expect(reason).toContain('lock');
    expect(host.reports.some((line) => line.startsWith('a lost job'))).toBe(true);
  });

  it('tells the handler, when Redis does not answer for as long as the lock holds', async () => {
    const { store, host } = await openWorker();
    let aborted = false;
    host.behave = (_stored, _handler, { signal }) =>
      new Promise((resolve) =>
        signal?.addEventListener('abort', () => {
          aborted = true;
          resolve();
        }),
      );
    await store('k');
    await until('it runs', () => host.attempts['k A.a'] !== undefined);
    server.freeze();
    await until('it is told', () => aborted, 3 * LOCK);
    server.thaw();
  });

  it('leaves a handler alone that takes longer than the lock, as long as it can be renewed', async () => {
    const { store, host } = await openWorker();
    let aborted = false;
    host.behave = async (_stored, _handler, { signal }) => {
      signal?.addEventListener('abort', () => (aborted = true));
      await sleep(2.5 * LOCK);
    };
    await store('k');
    await until('it is done', () => host.succeeded.length === 1);
    expect([aborted, host.attempts]).toEqual([false, { 'k A.a': [1] }]);
  });
});
