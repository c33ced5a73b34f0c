import { spawn } from 'node:child_process';
import { beforeAll, expect, it } from '@jest/globals';
import { leash } from '../../support/processes/leash.js';
import { startRedis } from '../../support/redis-server.js';

/** A suite that fails in the middle, stops nothing, and has frozen its server. */
beforeAll(async () => {
  const redis = await startRedis();
  const sleeper = leash(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }));
  redis.freeze();
  console.log(`started ${redis.pid} and ${sleeper.pid}`);
  throw new Error('what fails in the middle');
});

it('is never reached', () => {
  expect(true).toBe(false);
});
