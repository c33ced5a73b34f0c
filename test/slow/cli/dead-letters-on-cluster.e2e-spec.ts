import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { voxInside } from '../../http/cli/vox-inside.js';
import { type RedisCluster, startRedisCluster } from '../../support/redis-cluster.js';
import { until } from '../../support/until.js';
import { Queues } from '../../unit/bullmq/support/queues.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('vox dead-letters on a cluster, with partitions', () => {
  const queues = new Queues();
  let cluster: RedisCluster;
  beforeAll(async () => void (cluster = await startRedisCluster()));
  afterAll(async () => {
    await queues.close();
    await cluster.stop();
  });

  it('lists those of all partitions, and replays one and all, whatever node it is given', async () => {
    const { store, host, queue } = await queues.open({ connection: cluster.connection, partitions: 4, attempts: 1 });
    host.behave = () => Promise.reject(new Error('planned'));
    for (const key of KEYS) await store(key);
    await until('all are given up', () => host.givenUp.length === KEYS.length);
    const run = (...args: string[]) => voxInside(['dead-letters', ...args, '--redis', cluster.nodes[0]?.url ?? '']);
    const listed = await run('list', '--json', '--limit', '4');
    expect([listed.code, listed.stdout.trim().split('\n').length]).toEqual([0, 4]);
    expect((await run('list')).stdout).toContain('planned');
    host.behave = () => undefined;
    expect(await run('replay', 'b.A.a')).toMatchObject({ code: 0, stdout: 'b.A.a is back in the queue\n' });
    await until('it has succeeded', () => host.succeeded.length === 1);
    expect((await run('replay', '--all')).code).toBe(0);
    await until('all have succeeded', () => host.succeeded.length === KEYS.length);
    await until('none is left', async () => (await queue.health()).deadLetters === 0);
    expect((await run('list')).stdout).toContain('There are no dead letters.');
  });
});
