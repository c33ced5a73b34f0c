import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.js';
import type { PlatformName } from '../../support/platforms.js';
import { watchdog } from '../../support/processes/leash.js';
import { startRedisCluster } from '../../support/redis-cluster.js';
import { startRedisSentinel } from '../../support/redis-sentinel.js';
import { type RedisOptions, type RedisServer, startRedis } from '../../support/redis-server.js';
import type { ReplicatedRedis } from '../../support/replicated-redis.js';
import type { AppPlan, HandlerKind, Mode } from '../app/app-plan.interface.js';
import { History } from '../history/history.js';
import { Program } from '../nemesis/program.js';
import { compileApp } from './compile-app.js';

/** What a run needs. */
export interface StageOptions {
  readonly mode: Mode;
  readonly handler: HandlerKind;
  /** One for each, of the framework that is named. */
  readonly receivers: readonly PlatformName[];
  /** Only with a queue. */
  readonly workers?: number;
  readonly redis?: RedisOptions;
  /** Default: a single server. */
  readonly topology?: Topology;
  readonly plan?: Partial<AppPlan>;
}

/** How many servers of Redis there are, and who takes the place of one that is gone. */
export const TOPOLOGIES = ['single', 'cluster', 'sentinel'] as const;
export type Topology = (typeof TOPOLOGIES)[number];

/** Servers and processes of one run, and the folder of its files. */
export class Stage {
  readonly programs: Program[] = [];
  readonly ports: number[] = [];
  redis: RedisServer | undefined;
  replicated: ReplicatedRedis | undefined;
  database: RedisServer | undefined;
  private compiled: string | undefined;

  private constructor(
    readonly folder: string,
    readonly history: History,
  ) {}

  /** Resolves when everything is up. */
  static async set(options: StageOptions): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'vox-chaos-'));
    const stage = new Stage(folder, new History(folder, 'harness'));
    try {
      await stage.build(options);
    } catch (error) {
      await stage.clear({ keep: true });
      throw error;
    }
    return stage;
  }

  /** All programs, as if the machine went down in order; `false` if one had to be killed. */
  async stopPrograms(): Promise<boolean> {
    const times = await Promise.all(this.programs.map((program) => program.stop()));
    return times.every(Number.isFinite);
  }

  /** Processes that ended, or did not start, without having been hurt. */
  falls(): { readonly crashes: number; readonly failedStarts: number } {
    const sum = (of: 'crashes' | 'failedStarts'): number => this.programs.reduce((all, one) => all + one[of], 0);
    return { crashes: sum('crashes'), failedStarts: sum('failedStarts') };
  }

  /** Ends what still runs. The folder stays if somebody may want to look into it. */
  async clear({ keep }: { readonly keep: boolean }): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop(0)));
    await Promise.all([this.redis?.stop(), this.replicated?.stop(), this.database?.stop()]);
    this.history.close();
    if (this.compiled !== undefined) {
      await rm(this.compiled, { recursive: true, force: true });
      watchdog.forgetFolder(this.compiled);
    }
    if (!keep) await rm(this.folder, { recursive: true, force: true });
  }

  private async build({ mode, handler, receivers, workers = 0, plan: more, ...servers }: StageOptions): Promise<void> {
    this.compiled = await compileApp();
    watchdog.watchFolder(this.compiled);
    if (mode !== 'inline') await this.startServers(servers);
    if (handler === 'outbox') this.database = await startRedis({ appendonly: 'no' });
    const shared = {
      folder: this.folder,
      mode,
      handler,
      redis: this.replicated?.connection ?? this.redis?.url,
      database: this.database?.url,
      ...more,
    };
    for (const [index, platform] of receivers.entries()) {
      const port = await freePort();
      this.ports.push(port);
      const plan = { ...shared, role: 'receiver', name: `receiver-${index + 1}`, port, platform } as const;
      this.programs.push(new Program(plan, this.compiled));
    }
    for (let n = 1; n <= workers; n++) {
      this.programs.push(new Program({ ...shared, role: 'worker', name: `worker-${n}` }, this.compiled));
    }
    await Promise.all(this.programs.map((program) => program.start()));
  }

  private async startServers({ topology = 'single', redis }: Pick<StageOptions, 'topology' | 'redis'>): Promise<void> {
    if (topology === 'single') this.redis = await startRedis(redis);
    else this.replicated = await { cluster: startRedisCluster, sentinel: startRedisSentinel }[topology](redis);
  }
}
