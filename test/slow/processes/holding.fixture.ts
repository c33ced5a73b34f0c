import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { startRedis } from '../../support/redis-server.js';

/** A suite that is in its middle for a minute. */
it('holds two servers, one of which is frozen', async () => {
  const [, frozen] = await Promise.all([startRedis(), startRedis()]);
  frozen.freeze();
  await sleep(50_000);
  expect(true).toBe(false);
});
