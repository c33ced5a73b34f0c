import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { Queues } from '../../unit/bullmq/support/queues.js';
import { voxInside } from '../cli/vox-inside.js';

const CANARY = 'canary-value';

describe('A7: vox dead-letters, with jobs that are none of ours', () => {
  let redis: RedisServer;
  let client: Redis;
  let queue: Queue;
  const queues = new Queues();
  const ids: string[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
    queue = new Queue('{vox-webhooks}', { connection: { host: '127.0.0.1', port: redis.port } });
    for (const data of [{}, null, { handler: { toString: 1 } }, CANARY]) {
      const { id = '' } = await queue.add('anything', data);
      ids.push(id);
    }
    const { id = '' } = await queue.add('anything', {});
    await client.hset(queue.toKey(id), 'data', CANARY);
    ids.push(id);
    await queues.open({ connection: redis.url });
    await until('all have failed', async () => (await queue.getFailedCount()) === ids.length);
    await queues.close();
  });
  afterAll(async () => {
    await queue.close();
    client.disconnect();
    await redis.stop();
  });

  const run = (...args: string[]) => voxInside(['dead-letters', ...args, '--redis', redis.url]);

  it('A7: lists every one of them, with its reason and no value', async () => {
    const { code, stdout, stderr } = await run('list', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).toSorted()).toEqual(ids.toSorted());
    for (const line of lines) expect(line).toContain('VOX_JOB_MALFORMED');
    expect(stdout).not.toContain(CANARY);
  });

  it('A7: replays all but the one whose data are no JSON', async () => {
    const { code, stdout } = await run('replay', '--all');
    expect(code).toBe(1);
    expect(stdout.match(/is back in the queue/g)).toHaveLength(ids.length - 1);
    expect(stdout).toContain(`${ids.at(-1)} is not a dead letter`);
  });
});

describe('A10: vox dead-letters list --folder', () => {
  it('A10: does not wait for a pipe in place of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vox-pipes-'));
    try {
      writeFileSync(join(folder, '2026-01-01.jsonl'), '');
      execFileSync('mkfifo', [join(folder, '2026-01-02.jsonl')]);
      const { code, stderr } = await voxInside(['dead-letters', 'list', '--folder', folder]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('that is no regular file. Remove it.')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
