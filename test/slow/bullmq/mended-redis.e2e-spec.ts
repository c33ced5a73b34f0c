import { Injectable } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, type SmsDlr } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { receipt } from '../../http/delivery/receipts.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  file(_receipt: SmsDlr): void {}
}

describe('a Redis that cannot be used', () => {
  let redis: RedisServer;
  let operator: Redis;
  let receiver: Receiver;
  let count = 0;
  beforeAll(async () => {
    redis = await startRedis();
    operator = new Redis(redis.url);
  });
  afterEach(() => receiver.close());
  afterAll(async () => {
    operator.disconnect();
    await redis.stop();
  });
  const status = async (): Promise<number> => (await receiver.send(receipt(`m${++count}`))).status;
  const start = async (connection: string): Promise<void> => {
    receiver = await startReceiver({
      providers: [Receipts],
      options: { delivery: bullmq({ connection, concurrency: false }) },
    });
  };
  const told = (text: string): number => receiver.logger.lines.filter((line) => line.includes(text)).length;

  it('is used again once it was mended, though the connection has stayed', async () => {
    await start(redis.url);
    expect(await status()).toBe(200);
    await operator.config('SET', 'appendonly', 'no');
    await operator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await until('it is refused', async () => (await status()) === 503);
    await sleep(3_000);
    expect(told('its append-only file is off')).toBe(1);
    await operator.config('SET', 'appendonly', 'yes');
    await until('it is used again', async () => (await status()) === 200, 5_000);
  });

  it('is asked seldom while it lets this user not look', async () => {
    await operator.call('ACL', 'SETUSER', 'narrow', 'on', '>narrow-password', '~*', '&*', '+@all', '-info');
    const address = new URL(redis.url);
    [address.username, address.password] = ['narrow', 'narrow-password'];
    await start(address.href).catch(() => undefined);
    const before = Number(/total_connections_received:(\d+)/.exec(await operator.info('stats'))?.[1]);
    await sleep(3_000);
    const after = Number(/total_connections_received:(\d+)/.exec(await operator.info('stats'))?.[1]);
    expect(after - before).toBeLessThan(10);
    await operator.call('ACL', 'SETUSER', 'narrow', '+info');
    await until('it is used', async () => (await status()) === 200, 10_000);
  });
});
