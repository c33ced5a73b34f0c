import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileDeadLetters, OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { freePort } from '../../support/free-port.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { receipt } from '../../http/delivery/receipts.js';
import { compiled } from '../../http/testing/compiled.js';
import { program, vox } from '../../http/cli/vox.js';
import { voxInside } from '../../http/cli/vox-inside.js';

/** What the platform sent, and what a handler may quote of it. */
const NUMBER = '+12025550188';

@Injectable()
class Receipts {
  isMended = false;
  readonly attempts: number[] = [];

  @OnVoxEvent('sms.dlr')
  write({ messageId }: SmsDlr, { attempt }: VoxContext): void {
    this.attempts.push(attempt);
    if (!this.isMended) throw new Error(`no table for\n\u001b[31m${messageId}`);
  }
}

type Line = Readonly<Record<string, unknown>>;
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await condition());) {
    if (Date.now() > end) throw new Error(`waited in vain for ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('vox dead-letters', () => {
  let redis: RedisServer;
  let receiver: Receiver;
  let receipts: Receipts;
  beforeAll(async () => {
    await program();
    redis = await startRedis();
    const delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 10, max: 10 } });
    receiver = await startReceiver({ providers: [Receipts], options: { delivery } });
    receipts = receiver.app.get(Receipts);
    for (const id of ['a', 'b', 'c']) expect((await receiver.send(receipt(id))).status).toBe(200);
    await until(async () => linesOf((await list('--json')).stdout).length === 3);
  }, 180_000);
  afterAll(async () => {
    await receiver.close();
    await redis.stop();
  });

  const list = (...options: string[]) => voxInside(['dead-letters', 'list', '--redis', redis.url, ...options]);

  it('lists what was given up, and nothing that the platform sent', async () => {
    const { code, stdout, stderr } = await vox(['dead-letters', 'list', '--redis', redis.url]);
    expect([code, stderr]).toEqual([0, '']);
    const [head = '', ...rows] = stdout.trimEnd().split('\n');
    expect(head.split(/ {2,}/)).toEqual(['Id', 'Event', 'Handler', 'Attempts', 'Given up', 'Reason']);
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row.split(/ {2,}/)).toEqual([
        expect.stringMatching(/^v1-\S+\.Receipts\.write$/),
        'sms.dlr',
        'Receipts.write',
        '2',
        expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        expect.stringMatching(/^no table for \\u001b\[31m[abc]$/),
      ]);
    }
    expect(stdout).not.toContain(NUMBER.slice(1));
  });

  it('prints one JSON object a line for machines, as many as asked for', async () => {
    const { stdout } = await vox(['dead-letters', 'list', '--json', '--limit', '2'], {
      env: { VOX_REDIS_URL: redis.url },
    });
    expect(linesOf(stdout)).toEqual(
      Array.from({ length: 2 }, () => ({
        id: expect.any(String),
        event: 'sms.dlr',
        handler: 'Receipts.write',
        attempts: 2,
        at: expect.any(String),
        reason: expect.stringContaining('no table for'),
      })),
    );
    expect((await list('--limit', '1')).stdout).toContain('\n2 more: see --limit.\n');
  });

  it('puts one back with all its attempts', async () => {
    const before = linesOf((await list('--json')).stdout);
    const id = String(before.at(-1)?.['id']);
    receipts.attempts.length = 0;
    const { code, stdout } = await vox(['dead-letters', 'replay', id, '--redis', redis.url]);
    expect([code, stdout]).toEqual([0, `${id} is back in the queue\n`]);
    await until(async () => linesOf((await list('--json')).stdout).length === 3);
    expect(receipts.attempts).toEqual([1, 2]);
  });

  it('says which ids are none, and replays the others', async () => {
    receipts.isMended = true;
    const [first] = linesOf((await list('--json')).stdout);
    const id = String(first?.['id']);
    const replay = ['dead-letters', 'replay', 'v1-nothing', id, '--redis', redis.url];
    const { code, stdout } = await vox(replay);
    expect([code, stdout]).toEqual([1, `v1-nothing is not a dead letter\n${id} is back in the queue\n`]);
    await until(async () => linesOf((await list('--json')).stdout).length === 2);
    expect((await vox([...replay, '--json'])).stdout).toBe(
      `{"id":"v1-nothing","replayed":false}\n{"id":"${id}","replayed":false}\n`,
    );
  });

  it('puts all of them back', async () => {
    const runs = receipts.attempts.length;
    const { code, stdout } = await vox(['dead-letters', 'replay', '--all'], { env: { VOX_REDIS_URL: redis.url } });
    expect([code, stdout.split('\n').length]).toEqual([0, 3]);
    await until(() => receipts.attempts.length === runs + 2);
    expect((await list()).stdout).toBe('There are no dead letters.\n');
  });

  it('shows jobs of strangers beside its own, and says that they cannot be put back', async () => {
    const name = 'bull:{vox-webhooks}:';
    const strangers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      nothing: { failedReason: 'x' },
      unread: { name: 'sms.dlr', data: '{', failedReason: 'x' },
      null: { name: 'sms.dlr', data: '{}', opts: 'null', failedReason: 'x' },
      silent: { name: 'sms.dlr', data: '{}', opts: '{}' },
      timeless: { name: 'sms.dlr', finishedOn: '9'.repeat(17) },
      evicted: {},
    };
    const client = new Redis(redis.url);
    for (const [id, fields] of Object.entries(strangers)) {
      if (id !== 'evicted') await client.hset(name + id, fields);
      await client.zadd(`${name}failed`, 1, id);
    }
    const shown = linesOf((await list('--json')).stdout).map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining(Object.keys(strangers)));
    const { code, stdout } = await voxInside(['dead-letters', 'replay', '--redis', redis.url, 'unread', 'null']);
    expect([code, stdout.match(/VOX_JOB_MALFORMED/g)]).toEqual([1, ['VOX_JOB_MALFORMED', 'VOX_JOB_MALFORMED']]);
    await client.zrem(`${name}failed`, 'nothing', 'silent', 'timeless');
    const all = await voxInside(['dead-letters', 'replay', '--redis', redis.url, '--all']);
    expect([all.code, all.stdout.match(/VOX_JOB_MALFORMED/g)]).toEqual([1, ['VOX_JOB_MALFORMED', 'VOX_JOB_MALFORMED']]);
    await client.zrem(`${name}failed`, ...Object.keys(strangers));
    client.disconnect();
  });

  it('finds the queue of a registration with a name, and of an application with a prefix', async () => {
    const delivery = bullmq({ connection: redis.url, attempts: 1, prefix: 'mine' });
    const other = await startReceiver({ providers: [Receipts], options: { delivery }, structure: { name: 'other' } });
    expect((await other.send(receipt('z'))).status).toBe(200);
    const options = ['--queue', 'vox-webhooks-other', '--prefix', 'mine', '--json'];
    await until(async () => linesOf((await list(...options)).stdout).length === 1);
    expect(await list('--queue', 'vox-webhooks-other')).toMatchObject({
      code: 1,
      stderr: 'vox: There is no such queue in this Redis. Look at --queue, --prefix and the URL.\n',
    });
    await other.close();
  });
});

describe('vox dead-letters without what it needs', () => {
  const SECRET = 'a-secret-word';

  it.each<[string, string, string[], Record<string, string>?]>([
    ['nothing to do', 'What to do is not given. Give list or replay.', []],
    ['something unknown', 'What to do is not given. Give list or replay.', ['purge']],
    ['no Redis', 'Redis is missing.', ['list']],
    ['an empty Redis', 'Redis is missing.', ['list', '--redis', '']],
    ['another scheme', '--redis is not a Redis URL.', ['list', '--redis', `http://:${SECRET}@127.0.0.1`]],
    ['no host', '--redis is not a Redis URL.', ['list', '--redis', 'redis://']],
    ['parameters in the URL', '--redis is not a Redis URL.', ['list', '--redis', 'redis://h?connectTimeout=1']],
    ['a bad environment', 'VOX_REDIS_URL is not a Redis URL.', ['list'], { VOX_REDIS_URL: SECRET }],
    ['list of one', 'list takes no ids and no --all.', ['list', 'v1-x', '--redis', 'redis://h']],
    ['list of all', 'list takes no ids and no --all.', ['list', '--all', '--redis', 'redis://h']],
    ['no limit', '--limit is not a valid number.', ['list', '--limit', '0', '--redis', 'redis://h']],
    ['a queue with a colon', '--queue is not a queue name.', ['list', '--queue', 'a:b', '--redis', 'redis://h']],
    ['a folder and a queue', '--folder has no queue.', ['list', '--folder', '.', '--queue', 'q']],
    ['replay of nothing', 'What to replay is not given. Give ids, or --all.', ['replay', '--redis', 'redis://h']],
    ['replay of some and all', 'What to replay is not given.', ['replay', 'x', '--all', '--redis', 'redis://h']],
    ['replay of files to no server', '--url is missing.', ['replay', '--all', '--folder', '.']],
    ['replay with a limit', '--limit is for list.', ['replay', '--all', '--limit', '3', '--redis', 'redis://h']],
  ])('takes %s for wrong usage', async (_what, message, args, env = {}) => {
    const { code, stdout, stderr } = await voxInside(['dead-letters', ...args], { env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`vox: ${message}`);
    expect(stderr).not.toContain(SECRET);
  });

  it('says at once that nothing listens', async () => {
    const url = `redis://:${SECRET}@127.0.0.1:${await freePort()}`;
    const { code, stdout, stderr } = await vox(['dead-letters', 'list', '--redis', url]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'vox: Redis cannot be reached: nothing listens there. Look at host and port, and whether Redis runs.\n',
    );
  });

  it('gives up a Redis that is frozen, with another password, or without that database', async () => {
    const redis = await startRedis();
    const url = redis.url.replace('//', `//vox:${SECRET}@`);
    const refused = await vox(['dead-letters', 'replay', '--all'], { env: { VOX_REDIS_URL: url } });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('vox: Redis refuses user and password.');
    expect(refused.stderr).not.toContain(SECRET);
    expect(await voxInside(['dead-letters', 'list', '--redis', `${redis.url}/99`])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Redis has no such database'),
    });
    redis.freeze();
    const asked = performance.now();
    const frozen = await voxInside(['dead-letters', 'list', '--redis', redis.url]);
    expect(performance.now() - asked).toBeLessThan(3_000);
    expect(frozen).toMatchObject({ code: 1, stderr: expect.stringContaining('vox: Redis does not answer.') });
    await redis.stop();
  });

  it('says what to install, in a project without the two packages', async () => {
    const project = mkdtempSync(join(tmpdir(), 'vox-without-'));
    cpSync(await compiled(), join(project, 'vox'), { recursive: true });
    const modules = join(project, 'node_modules');
    mkdirSync(modules);
    for (const name of readdirSync('node_modules').filter((one) => !/^(\.|bullmq$|ioredis$)/.test(one))) {
      symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
    }
    const ran = spawnSync(
      process.execPath,
      [join(project, 'vox', 'vox.js'), 'dead-letters', 'list', '--redis', 'redis://127.0.0.1:1'],
      { encoding: 'utf8' },
    );
    rmSync(project, { recursive: true });
    expect(ran.stderr).toBe('vox: This command needs bullmq and ioredis. Run: npm install bullmq ioredis\n');
    expect(ran.status).toBe(1);
  });
});

describe('vox dead-letters list --folder', () => {
  it('lists what fileDeadLetters has written, the newest first, without bodies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vox-letters-'));
    const receiver = await startReceiver({ options: { deadLetters: fileDeadLetters(folder) } });
    for (const id of ['first', 'second']) {
      expect((await receiver.send(receipt(id, 'delivered', { status: 7 }))).status).toBe(200);
    }
    await receiver.close();
    const { code, stdout } = await vox(['dead-letters', 'list', '--folder', folder, '--json']);
    expect(code).toBe(0);
    const letters = linesOf(stdout);
    expect(letters).toHaveLength(2);
    expect(letters[0]).toEqual({
      id: expect.stringMatching(/^v1-/),
      event: 'sms.dlr',
      at: expect.any(String),
      reason: expect.stringMatching(/^VOX_PAYLOAD_INVALID; .*status/),
    });
    expect(String(letters[0]?.['at']) >= String(letters[1]?.['at'])).toBe(true);
    expect(stdout).not.toContain('second');
    expect((await voxInside(['dead-letters', 'list', '--folder', folder, '--limit', '1'])).stdout).toContain('1 more');
    rmSync(folder, { recursive: true });
    expect(await voxInside(['dead-letters', 'list', '--folder', folder])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The folder cannot be read (ENOENT)'),
    });
  });
});
