import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toolPath } from '../../scripts/tools/find-tool.mjs';
import { freePort } from './free-port.js';
import { leash, watchdog } from './processes/leash.js';
import { redisAnswers } from './redis-answers.js';

/** How long a server may take until it answers; it may have a file to load. In milliseconds. */
const PATIENCE = 45_000;

/** Path of a server that takes the place of `redis-server`, such as that of Valkey. */
const { REDIS_SERVER } = process.env;

/** Name of the file of settings. */
const FILE = 'server.conf';

/** Settings of {@link startRedis}. */
export interface RedisOptions {
  /** How soon what is written reaches the disk; `'no'` keeps nothing over a restart. Default `'everysec'`. */
  readonly appendonly?: 'everysec' | 'always' | 'no';
  /** What a full server does. Default `'noeviction'`. */
  readonly maxmemoryPolicy?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Further arguments of the program. */
  readonly extra?: readonly string[];
  /** A file of settings, which the server rewrites, instead of all of the above but the port. */
  readonly file?: string;
}

/**
 * A Redis of one's own on the loopback interface, in a folder of its own, that can be hurt in every way. It ends with this
 * process, and its folder goes, whatever happens.
 *
 * @example
 * const redis = await startRedis();
 * afterAll(() => redis.stop());
 */
export class RedisServer {
  private child: ChildProcess | undefined;

  constructor(
    readonly port: number,
    private readonly program: string,
    private readonly folder: string,
    private readonly options: RedisOptions,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** @throws Error while it is not running */
  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('this Redis is not running');
    return this.child.pid;
  }

  /**
   * Starts it, with what its folder holds; one that runs is killed first. Resolves once it answers.
   * @param more arguments of this start alone
   * @throws Error with what the server printed, if it ends or does not answer in time
   */
  async restart(...more: readonly string[]): Promise<void> {
    await this.kill();
    const child = leash(spawn(this.program, [...this.args(), ...more], { stdio: ['ignore', 'pipe', 'pipe'] }));
    this.child = child;
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
    let failed = false;
    child.once('error', (error) => ((failed = true), (printed += error.message)));
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(10)) {
      if (failed || hasEnded(child)) break;
      if (await redisAnswers(this.port, child.pid)) return;
    }
    await this.kill();
    throw new Error(`redis-server on port ${this.port} does not answer. It printed: ${printed.slice(-2_000)}`);
  }

  /** Whether it has been started and not been killed. */
  get isRunning(): boolean {
    return this.child !== undefined && !hasEnded(this.child);
  }

  /** SIGKILL: it has no time to write anything. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.pid === undefined || hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** SIGSTOP: connections stay open, and nobody answers. */
  freeze(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  /** SIGCONT: it goes on as if nothing had been. */
  thaw(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  /** Ends it for good and removes its folder. */
  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
    watchdog.forgetFolder(this.folder);
  }

  private args(): string[] {
    const { appendonly = 'everysec', maxmemoryPolicy = 'noeviction', extra = [], file } = this.options;
    const place = ['--bind', '127.0.0.1', '--port', String(this.port), '--dir', this.folder];
    if (file !== undefined) return [join(this.folder, FILE), ...place, ...extra];
    const files = appendonly === 'no' ? ['--appendonly', 'no'] : ['--appendonly', 'yes', '--appendfsync', appendonly];
    const memory = ['--save', '', '--maxmemory-policy', maxmemoryPolicy];
    return [...place, ...files, ...memory, '--daemonize', 'no', ...extra];
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/**
 * Starts a Redis and resolves once it answers.
 * @throws Error if there is no `redis-server` to be had, or it does not start
 */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const program = REDIS_SERVER ?? toolPath('redis-server');
  const folder = join(tmpdir(), `vox-redis-${randomUUID()}`);
  // Before it is there: a kill in between would leave it behind.
  watchdog.watchFolder(folder);
  await mkdir(folder, { mode: 0o700 });
  if (options.file !== undefined) await writeFile(join(folder, FILE), options.file);
  const redis = new RedisServer(options.port ?? (await freePort()), program, folder, options);
  try {
    await redis.restart();
  } catch (error) {
    await redis.stop();
    throw error;
  }
  return redis;
}
