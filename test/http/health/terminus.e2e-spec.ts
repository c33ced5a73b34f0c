import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, OnVoxEvent, type SmsDlr, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { bullmq, redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, TOKEN } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { Latch } from '../delivery/latch.js';
import { freshId, receipt } from '../delivery/receipts.js';
import { type Health, healthOf, startHealthy } from './health-application.js';

@Injectable()
class Receipts {
  readonly latch = new Latch();
  started = 0;

  @OnVoxEvent('sms.dlr')
  async receipt({ status }: SmsDlr): Promise<void> {
    this.started++;
    if (status === 'broken') throw new Error('no good');
    if (status === 'slow') await this.latch.wait();
  }
}

async function eventually(receiver: Receiver, wanted: (health: Health) => boolean): Promise<Health> {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const health = await healthOf(receiver);
    if (wanted(health)) return health;
    if (Date.now() > end) throw new Error(`waited in vain, last ${JSON.stringify(health)}`);
  }
}

describe.each(PLATFORMS)('terminus on %s', (platform) => {
  describe('with store and queue in Redis', () => {
    let redis: RedisServer;
    let receiver: Receiver;
    beforeAll(async () => {
      redis = await startRedis();
      const { url: connection } = redis;
      const dedupe = redisDedupeStore({ connection });
      const delivery = bullmq({ connection, concurrency: false });
      receiver = await startHealthy(platform, { providers: [Receipts], options: { dedupe, delivery } });
    });
    afterAll(async () => {
      await receiver.close();
      await redis.stop();
    });

    it('is up, and tells how store and queue are doing', async () => {
      expect(await eventually(receiver, ({ code }) => code === 200)).toMatchObject({
        status: 'ok',
        details: {
          vox: {
            status: 'up',
            registrations: {
              default: {
                ok: true,
                draining: false,
                store: 'ok',
                queue: { ok: true, waiting: 0, lagMs: 0, deadLetters: 0 },
              },
            },
          },
        },
      });
    });

    it('is down while Redis is dead, and up again without a restart', async () => {
      await redis.kill();
      const { code, details } = await eventually(receiver, (health) => health.code !== 200);
      expect(code).toBe(503);
      expect(details.vox.problems).toContain('default: dedupe store is down');
      expect(details.vox.problems).toContain('default: delivery queue takes no events');
      expect(details.vox.registrations['default']).toMatchObject({ ok: false, store: 'down', queue: { ok: false } });
      await redis.restart();
      expect((await eventually(receiver, (health) => health.code === 200)).details.vox.status).toBe('up');
    });

    it('is down in time while Redis is frozen', async () => {
      redis.freeze();
      try {
        const asked = performance.now();
        const { code } = await healthOf(receiver);
        expect(code).toBe(503);
        expect(performance.now() - asked).toBeLessThan(4_000);
      } finally {
        redis.thaw();
      }
      expect((await eventually(receiver, (health) => health.code === 200)).details.vox.status).toBe('up');
    });

    it('is down when jobs wait longer than allowed, for whoever set that limit', async () => {
      expect((await receiver.send(receipt(freshId()))).status).toBe(200);
      await eventually(receiver, ({ details }) => {
        const { lagMs = 0 } = Object(details.vox.registrations['default']?.['queue']) as { lagMs?: number };
        return lagMs > 20;
      });
      const { code, details } = await healthOf(receiver, { maxLagMs: 20 });
      expect(code).toBe(503);
      expect(details.vox.problems).toEqual([
        expect.stringMatching(/^default: a job has waited \d+ ms, the limit is 20$/),
      ]);
      expect(details.vox.registrations['default']).toMatchObject({ queue: { waiting: 1 } });
      expect((await healthOf(receiver, { maxLagMs: 600_000 })).code).toBe(200);
    });
  });

  it('is down when there are more dead letters than allowed, for whoever set that limit', async () => {
    const redis = await startRedis();
    const delivery = bullmq({ connection: redis.url, attempts: 1 });
    const receiver = await startHealthy(platform, { providers: [Receipts], options: { delivery } });
    expect((await receiver.send(receipt(freshId(), 'broken'))).status).toBe(200);
    await eventually(receiver, ({ details }) => {
      const { deadLetters } = Object(details.vox.registrations['default']?.['queue']) as { deadLetters?: number };
      return deadLetters === 1;
    });
    const strict = await healthOf(receiver, { maxDeadLetters: 0 });
    expect(strict).toMatchObject({ code: 503 });
    expect(strict.details.vox.problems).toEqual(['default: 1 dead letters, the limit is 0']);
    expect((await healthOf(receiver, { maxDeadLetters: 1 })).code).toBe(200);
    await receiver.close();
    await redis.stop();
  });

  it('is down while the application drains', async () => {
    const receiver = await startHealthy(platform, { providers: [Receipts] });
    const receipts = receiver.app.get(Receipts);
    const slow = receiver.send(receipt(freshId(), 'slow'));
    while (receipts.started === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await healthOf(receiver)).details.vox.status).toBe('up');
    const closed = receiver.close();
    const { code, details } = await eventually(receiver, (health) => health.code !== 200);
    expect(code).toBe(503);
    expect(details.vox.problems).toEqual(['default: is shutting down']);
    receipts.latch.release();
    expect((await slow).status).toBe(200);
    await closed;
  });

  it('knows registrations apart', async () => {
    const redis = await startRedis();
    const auth = [bearer(TOKEN)];
    const dedupe = redisDedupeStore({ connection: redis.url });
    const imports = [
      VoxWebhooksModule.forRoot({ name: 'first', path: 'first', auth }),
      VoxWebhooksModule.forRoot({ name: 'second', path: 'second', auth, dedupe }),
    ];
    const receiver = await startHealthy(platform, { bare: true, imports });
    await eventually(receiver, ({ code }) => code === 200);
    await redis.kill();
    const all = await eventually(receiver, ({ code }) => code !== 200);
    expect(all.details.vox.problems).toEqual(['second: dedupe store is down']);
    expect(all.details.vox.registrations).toEqual({
      first: { ok: true, draining: false, store: 'ok' },
      second: { ok: false, draining: false, store: 'down' },
    });
    expect((await healthOf(receiver, { registration: 'first' })).code).toBe(200);
    expect((await healthOf(receiver, { registration: 'second' })).code).toBe(503);
    const { body, status } = await receiver.send({ method: 'GET', path: '/health?limits={"registration":"third"}' });
    expect([status, body]).toEqual([500, expect.not.stringContaining('third')]);
    expect(receiver.logger.text).toContain('VOX_CONFIG registration: "third" is in no module');
    await receiver.close();
    await redis.stop();
  });
});
