import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { toolPath } from '../../../scripts/tools/find-tool.mjs';
import { leash } from '../../support/processes/leash.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { program, vox } from '../../http/cli/vox.js';
import { voxInside } from '../../http/cli/vox-inside.js';

const ARGS = ['plan', '--rate', '50', '--handlers', '2', '--handler-ms', '5', '--burst', '1000'];

describe('vox plan', () => {
  it('prints the processes, what to expect, and where the costs come from', async () => {
    const { code, stdout } = await voxInside(ARGS);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Plan for 50 events a second, 2 handlers of 5\.0 ms each, and a burst of 1,000 events/);
    for (const line of [/1 receiver {2}/, /1 worker {2}/, /1 partition/, /until the 2xx +p50 .*p99/, /cleared after/]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).toContain('simulated, seed 1');
    expect(stdout).toContain('measured for docs/performance.md');
  });

  it('goes by the costs that are given', async () => {
    const json = async (...more: string[]) =>
      JSON.parse((await voxInside([...ARGS, '--json', ...more])).stdout) as {
        readonly simulated: boolean;
        readonly system: { readonly receivers: number; readonly partitions: number };
        readonly costs: Readonly<Record<string, number>>;
      };
    expect(await json()).toMatchObject({ simulated: true, system: { receivers: 1, partitions: 1 } });
    const dear = await json('--store-us', '40000', '--redis-us', '20000');
    expect(dear.system.receivers).toBe(3);
    expect(dear.system.partitions).toBeGreaterThanOrEqual(3);
    expect((dear.costs['redisStoreUs'] ?? 0) + (dear.costs['redisWorkUs'] ?? 0)).toBeCloseTo(20_000);
  });

  it.each([
    [[], '--rate is missing'],
    [['--rate', 'many'], '--rate is not a valid number'],
    [['--rate', '5', '--cores', '0'], '--cores is not a valid number'],
    [['--rate', '5', '--redis-us', 'x'], '--redis-us is not a valid number'],
    [['--rate', '5', '--measure', '--redis', 'http://canary'], '--redis is not a Redis URL'],
  ])('refuses %j', async (args, problem) => {
    const { code, stderr } = await voxInside(['plan', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
    expect(stderr).not.toContain('canary');
  });

  it('ends with 1 where the cores do not suffice', async () => {
    const { code, stdout } = await voxInside(['plan', '--rate', '9000', '--cores', '1']);
    expect(code).toBe(1);
    expect(stdout).toContain('TOO FEW');
  });
});

describe('vox plan --measure', () => {
  let redis: RedisServer;
  let nowhere: string;
  beforeAll(async () => {
    await program();
    redis = await startRedis();
    nowhere = mkdtempSync(join(tmpdir(), 'vox-nowhere-'));
  }, 180_000);
  afterAll(async () => {
    await redis.stop();
    rmSync(nowhere, { recursive: true });
  });

  it('measures on the Redis of REDIS_URL, and leaves nothing there', async () => {
    const { code, stdout } = await vox([...ARGS, '--measure', '--json'], { env: { REDIS_URL: redis.url } });
    expect(code).toBe(0);
    const { costs } = JSON.parse(stdout) as { readonly costs: Readonly<Record<string, number>> };
    expect(Object.values(costs)).toHaveLength(6);
    expect(Object.values(costs).filter((cost) => !(cost > 0))).toEqual([]);
    const client = new Redis(redis.url);
    expect(await client.keys('*')).toEqual([]);
    client.disconnect();
  });

  it('starts a Redis of its own where none is named', async () => {
    const PATH = dirname(toolPath('redis-server'));
    const { code, stdout } = await vox([...ARGS, '--measure'], { env: { PATH } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('measured here')]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing anywhere when %s interrupts it', async (signal) => {
    const begin = async (env: Readonly<Record<string, string>>) =>
      leash(spawn(process.execPath, [await program(), ...ARGS, '--measure'], { env, stdio: 'ignore' }));
    const client = new Redis(redis.url);
    const there = await begin({ REDIS_URL: redis.url });
    await until('it has stored jobs', async () => (await client.dbsize()) > 100);
    there.kill(signal);
    expect(await once(there, 'close')).toEqual([null, signal]);
    expect(await client.dbsize()).toBe(0);
    client.disconnect();
    const here = await begin({ PATH: dirname(toolPath('redis-server')), TMPDIR: nowhere });
    await until('its Redis runs', () => readdirSync(nowhere, { recursive: true }).join(' ').includes('redis.sock'));
    here.kill(signal);
    expect(await once(here, 'close')).toEqual([null, signal]);
    // Its folder goes when the server has ended.
    expect(readdirSync(nowhere)).toEqual([]);
  });

  it('says what to do where there is none', async () => {
    const { code, stderr } = await vox([...ARGS, '--measure'], { env: { PATH: nowhere } });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/redis-server could not be started\. Set REDIS_URL/)]);
    const away = await vox([...ARGS, '--measure', '--redis', 'redis://:canary@127.0.0.1:1']);
    expect([away.code, away.stderr]).toEqual([1, expect.stringContaining('nothing listens there')]);
    expect(away.stderr).not.toContain('canary');
  });
});
