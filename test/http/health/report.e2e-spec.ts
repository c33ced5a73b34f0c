import { VoxHealth, memoryDedupeStore } from 'nestjs-vox-webhooks';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { bullmq, redisDedupeStore, VoxWorkerModule } from 'nestjs-vox-webhooks/bullmq';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, it } from '@jest/globals';
import { startReceiver } from '../../support/receiver.js';
import { startRedis } from '../../support/redis-server.js';

function storeThat(ping: NonNullable<DedupeStore['ping']>): DedupeStore {
  const memory = memoryDedupeStore();
  return {
    begin: (key, lease) => memory.begin(key, lease),
    renew: (key, token, lease) => memory.renew(key, token, lease),
    progress: (key, token, handler) => memory.progress(key, token, handler),
    complete: (key, token) => memory.complete(key, token),
    release: (key, token) => memory.release(key, token),
    ping,
  };
}

const GOOD = { registration: 'default', ok: true, draining: false };
const BAD = { ...GOOD, ok: false, store: 'down' };

describe('VoxHealth', () => {
  it.each<[string, Partial<VoxWebhooksOptions>, object]>([
    ['the store in memory', {}, { ...GOOD, store: 'ok' }],
    ['no store', { dedupe: false }, { ...GOOD, store: 'off' }],
    ['a store that answers', { dedupe: storeThat(() => Promise.resolve()) }, { ...GOOD, store: 'ok' }],
    ['a store that rejects', { dedupe: storeThat(() => Promise.reject(new Error('gone'))) }, BAD],
    [
      'a store that throws',
      {
        dedupe: storeThat(() => {
          throw new Error('gone');
        }),
      },
      BAD,
    ],
    ['a store that hangs', { dedupe: storeThat(() => new Promise(() => undefined)), calls: { deadline: 100 } }, BAD],
  ])('reports %s', async (_what, options, expected) => {
    const receiver = await startReceiver({ options });
    const asked = performance.now();
    expect(await receiver.app.get(VoxHealth).report()).toEqual(expected);
    expect(performance.now() - asked).toBeLessThan(2_000);
    await receiver.close();
  });

  it('warns once of what is wrong, however often it is asked', async () => {
    const options = { dedupe: storeThat(() => Promise.reject(new Error('gone'))) };
    const receiver = await startReceiver({ options });
    const health = receiver.app.get(VoxHealth);
    for (let times = 0; times < 10; times++) await health.report();
    const lines = receiver.logger.lines.filter((line) => line.includes('health check of the dedupe store: gone'));
    const levels = lines.map((line) => line.slice(0, line.indexOf(':')));
    expect(levels).toEqual([levels[0], ...Array.from({ length: 9 }, () => 'debug')]);
    expect(levels[0]).not.toBe('debug');
    await receiver.close();
    expect(await health.report()).toMatchObject({ ok: false, draining: true });
  });

  it('reports from a worker as well', async () => {
    const redis = await startRedis();
    const delivery = bullmq({ connection: redis.url });
    @Module({ imports: [VoxWorkerModule.forRoot({ delivery })] })
    class Worker {}
    const app = await NestFactory.createApplicationContext(Worker, { logger: false });
    const health = app.get(VoxHealth, { strict: false });
    const queue = { ok: true, waiting: 0, lagMs: 0, deadLetters: 0 };
    expect(await health.report()).toEqual({ ...GOOD, store: 'off', queue });
    await redis.kill();
    for (const end = Date.now() + 5_000; (await health.report()).ok && Date.now() < end;)
      await new Promise(setImmediate);
    // How much waits is not known now; it is not nothing.
    expect(await health.report()).toEqual({ ...GOOD, ok: false, store: 'off', queue: { ok: false } });
    await redis.restart();
    await app.close();
    expect((await health.report()).draining).toBe(true);
    await redis.stop();
  });

  it('keeps the password of Redis to itself', async () => {
    const redis = await startRedis();
    const connection = redis.url.replace('//', '//vox:a-secret-word@');
    const options = {
      dedupe: redisDedupeStore({ connection }),
      delivery: bullmq({ connection, concurrency: false }),
    };
    const receiver = await startReceiver({ options });
    const report = await receiver.app.get(VoxHealth).report();
    expect(report).toEqual({ ...BAD, queue: { ok: false } });
    expect(receiver.logger.text).toContain('health check of the dedupe store');
    expect(receiver.logger.text).not.toContain('a-secret-word');
    await receiver.close();
    await redis.stop();
  });
});
