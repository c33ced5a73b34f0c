import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { bearer, OnVoxEvent, type SmsDlr, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { bullmq, redisDedupeStore } from 'nestjs-vox-webhooks/bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { receipt } from '../../http/delivery/receipts.js';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

@Injectable()
class Receipts {
  readonly ids: string[] = [];
  @OnVoxEvent('sms.dlr')
  file({ messageId }: SmsDlr): void {
    this.ids.push(messageId);
  }
}

describe('a queue in applications that come and go', () => {
  let redis: RedisServer;
  let operator: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    operator = new Redis(redis.url);
  });
  afterAll(async () => {
    operator.disconnect();
    await redis.stop();
  });
  const clients = async (): Promise<number> =>
    String(await operator.client('LIST'))
      .trim()
      .split('\n').length;

  it('serves one after the other, as a module does that tests start twice', async () => {
    const delivery = bullmq({ connection: redis.url });
    for (const id of ['first', 'second']) {
      const receiver = await startReceiver({ providers: [Receipts], options: { delivery } });
      expect((await receiver.send(receipt(id))).status).toBe(200);
      const { ids } = receiver.app.get(Receipts);
      await until('it was worked off', () => ids.length > 0);
      expect(ids).toEqual([id]);
      await receiver.close();
    }
    await until('no connection is left', async () => (await clients()) === 1);
  });

  it.each([0, 5, 20, 60])(
    'leaves no connection if the application is closed %i ms after its start began',
    async (ms) => {
      @Module({
        imports: [
          VoxWebhooksModule.forRoot({
            auth: [bearer(TOKEN)],
            delivery: bullmq({ connection: redis.url }),
            dedupe: redisDedupeStore({ connection: redis.url }),
          }),
        ],
        providers: [Receipts],
      })
      class App {}
      const app = await NestFactory.create(App, { logger: false, abortOnError: false });
      const started = app.init().catch(() => undefined);
      await sleep(ms);
      await app.close();
      await started;
      await until('no connection is left', async () => (await clients()) === 1, 10_000);
    },
  );
});
