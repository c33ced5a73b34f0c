import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { Redis } from 'ioredis';
import { receipt } from '../../http/delivery/receipts.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  file(_receipt: SmsDlr, { attempt }: VoxContext): void {
    throw new Error(`attempt ${attempt}`, { cause: new Error('the database is down') });
  }
}

describe('a job that fails for as long as an outage lasts', () => {
  let redis: RedisServer;
  let receiver: Receiver;
  beforeAll(async () => {
    redis = await startRedis();
    const delivery = bullmq({ connection: redis.url, attempts: 12, backoff: { delay: 1, max: 5 } });
    receiver = await startReceiver({ providers: [Receipts], options: { delivery } });
  });
  afterAll(async () => {
    await receiver.close();
    await redis.stop();
  });

  it('keeps its last stacks, and not those of all attempts', async () => {
    const client = new Redis(redis.url);
    expect((await receiver.send(receipt('m1'))).status).toBe(200);
    await until('it was given up', async () => (await client.zcard('bull:{vox-webhooks}:failed')) === 1);
    const [id = ''] = await client.zrange('bull:{vox-webhooks}:failed', '0', '0');
    const stacks = JSON.parse((await client.hget(`bull:{vox-webhooks}:${id}`, 'stacktrace')) ?? '[]') as string[];
    expect(stacks.map((stack) => /attempt \d+/.exec(stack)?.[0])).toEqual(['attempt 10', 'attempt 11', 'attempt 12']);
    expect(stacks[2]).toContain('the database is down');
    client.disconnect();
  });
});
