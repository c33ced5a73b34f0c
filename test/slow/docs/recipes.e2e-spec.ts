import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { receipt } from '../../http/delivery/receipts.js';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { GOOD, JSON_TYPE, PATH } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { requestText } from '../../support/request-text.js';

const PROGRAM = new URL('../../docs/recipes/receiver.process.ts', import.meta.url);
const REQUEST = requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...receipt('m1') });

describe.each(['inline', 'bullmq'])('the recipe for Redis, delivery: %s', (MODE) => {
  let redis: RedisServer;
  let client: Redis;
  let second: ChildServer | undefined;
  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
  });
  afterAll(async () => {
    if (second) await stopProcess(second);
    client.disconnect();
    await redis.stop();
  });
  const start = (CRASH: string): Promise<ChildServer> =>
    startProcess(PROGRAM, [], { env: { ...process.env, REDIS_URL: redis.url, MODE, CRASH } });
  const runs = async (): Promise<number> => Number(await client.get('runs'));

  it('runs again after a crash between effect and acknowledgement, and changes nothing', async () => {
    const first = await start('yes');
    const died = once(first.child, 'exit');
    // Inline, no process is left to answer, and the platform sends it again; a queue has answered before.
    const answer = await exchangeRaw(first.port, REQUEST).catch(() => undefined);
    expect(answer?.status).toBe(MODE === 'bullmq' ? 200 : undefined);
    expect(await died).toEqual([null, 'SIGKILL']);
    expect([await runs(), await client.hgetall('receipts')]).toEqual([1, { delivered: '1' }]);

    second = await start('no');
    if (MODE === 'inline') expect((await exchangeRaw(second.port, REQUEST)).status).toBe(200);
    for (const end = Date.now() + 40_000; (await runs()) < 2;) {
      if (Date.now() > end) throw new Error('the handler has not run again');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect([await runs(), await client.hgetall('receipts')]).toEqual([2, { delivered: '1' }]);
  });
});
