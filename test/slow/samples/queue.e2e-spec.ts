import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pathWith } from '../../../scripts/tools/find-tool.mjs';
import { freePort } from '../../support/free-port.js';
import { isAlive, killTree } from '../../../scripts/processes/kill-tree.mjs';
import { leash } from '../../support/processes/leash.js';
import { redisAnswers } from '../../support/redis-answers.js';
import { startRedis } from '../../support/redis-server.js';

jest.setTimeout(90_000);

const TSC = 'node_modules/typescript/bin/tsc';
const START = 'dist-sample/03-queue/start/start.js';
const END = 'Ctrl-C stops everything';

/** The sample as `npm run start:queue` starts it after its build step, in a process group as in a terminal. */
class Sample {
  output = '';
  readonly child: ChildProcess;

  constructor(environment: NodeJS.ProcessEnv) {
    const env = { ...process.env, PATH: pathWith('redis-server'), ...environment };
    this.child = leash(spawn(process.execPath, [START], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  async shows(wanted: string | RegExp, times = 1): Promise<void> {
    const count = (): number => this.output.match(new RegExp(wanted, 'g'))?.length ?? 0;
    for (const end = Date.now() + 45_000; count() < times;) {
      if (Date.now() > end || this.child.exitCode !== null) throw new Error(`${wanted} is missing in: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  line(start: string): string {
    return this.output.split('\n').find((line) => line.includes(start)) ?? '';
  }

  /** What Ctrl-C does: everybody in the group hears of it. */
  async interrupt(): Promise<number | null> {
    const exit = once(this.child, 'exit');
    process.kill(-Number(this.child.pid), 'SIGINT');
    return ((await exit) as [number | null])[0];
  }
}

/** Which worker has handled which message. */
function handled(output: string): Map<string, string> {
  const lines = output.matchAll(/\[(worker \d)\] .*handled: message (\S+) is/g);
  return new Map([...lines].map(([, worker = '', id = '']) => [id, worker]));
}

const ids = (first: number): string[] => Array.from({ length: 12 }, (_, index) => `demo-${first + index}`);
const run = async (command: string): Promise<string> =>
  (await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, PATH: pathWith('curl') } })).stdout;

describe('sample 03-queue', () => {
  let sample: Sample;
  beforeAll(async () => {
    execFileSync(process.execPath, [TSC, '-p', 'sample/03-queue/tsconfig.json'], { stdio: 'pipe' });
    sample = new Sample({ PORT: String(await freePort()), VOX_TOKEN: '', REDIS_URL: '' });
    await sample.shows(END);
  }, 120_000);
  afterAll(() => {
    if (sample.child.exitCode === null) killTree(Number(sample.child.pid));
  });

  it('answers twelve receipts, and both workers take their share', async () => {
    const commands = sample.output.split('\n').filter((line) => line.startsWith('for id in '));
    expect((await run(commands[0] ?? '')).trim().split('\n')).toEqual(Array(12).fill('200'));
    await sample.shows('handled: message demo-', 12);
    const done = handled(sample.output);
    expect([...done.keys()].toSorted()).toEqual(ids(1).toSorted());
    expect(new Set(done.values())).toEqual(new Set(['worker 1', 'worker 2']));
  });

  it('handles a receipt once that comes five times', async () => {
    const answers = await run(sample.line(' send sms.dlr '));
    expect(answers.match(/sms\.dlr 2025-02-01: 200/g)).toHaveLength(5);
    await sample.shows('handled: message (?!demo-)');
    expect(sample.output.match(/begins: message (?!demo-)/g)).toHaveLength(1);
  });

  it('answers a call, and has no dead letters', async () => {
    expect(await run(`${sample.line(' call ')} < /dev/null`)).toContain('Says: Hello. Please send us a text message.');
    expect(await run(sample.line(' dead-letters list'))).toBe('There are no dead letters.\n');
  });

  it('loses nothing when a worker is killed', async () => {
    const last = sample.output.split('\n').findLast((line) => line.startsWith('for id in ')) ?? '';
    expect((await run(last)).trim().split('\n')).toEqual(Array(12).fill('200'));
    await sample.shows('worker 1\\] ended with SIGKILL');
    await sample.shows('handled: message demo-', 24);
    const done = handled(sample.output);
    expect([...done.keys()].filter((id) => id.startsWith('demo-')).toSorted()).toEqual(
      [...ids(1), ...ids(13)].toSorted(),
    );
  });

  it('leaves nothing behind after Ctrl-C', async () => {
    const port = Number(/redis:\/\/127\.0\.0\.1:(\d+)/.exec(sample.output)?.[1]);
    expect(await redisAnswers(port)).toBe(true);
    const pids = [...new Set([...sample.output.matchAll(/\[Nest\] (\d+)/g)].map(([, pid]) => Number(pid)))];
    expect(pids).toHaveLength(3);
    expect(pids.filter(isAlive)).toHaveLength(2);
    expect(await sample.interrupt()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(await redisAnswers(port)).toBe(false);
  });
});

describe('sample 03-queue elsewhere', () => {
  it('uses the Redis that it is given, and leaves it alone', async () => {
    const redis = await startRedis();
    const sample = new Sample({ PORT: String(await freePort()), REDIS_URL: redis.url, VOX_TOKEN: '' });
    await sample.shows(END);
    expect(sample.output).toContain(redis.url);
    expect(await sample.interrupt()).toBe(0);
    expect(await redisAnswers(redis.port)).toBe(true);
    await redis.stop();
  });

  it('says what to install without redis-server', () => {
    const env = { ...process.env, PATH: '/nowhere', REDIS_URL: '' };
    const { status, stderr } = spawnSync(process.execPath, [START], { env, encoding: 'utf8', timeout: 45_000 });
    expect(stderr).toContain('sudo apt-get install redis-server');
    expect(stderr).toContain('REDIS_URL=redis://127.0.0.1:6379 npm run start:queue');
    expect(status).toBe(1);
  });

  it('stops and says what to do when the port is taken', async () => {
    const redis = await startRedis();
    const env = { ...process.env, PORT: String(redis.port), REDIS_URL: redis.url, VOX_TOKEN: '' };
    const { status, stdout } = spawnSync(process.execPath, [START], { env, encoding: 'utf8', timeout: 60_000 });
    expect(stdout).toContain('Choose another one: PORT=3001 npm run start:queue');
    expect(status).toBe(1);
    await redis.stop();
  });
});
