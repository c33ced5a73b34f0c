import type { RedisConnection } from 'nestjs-vox-webhooks/bullmq';
import { type RedisOptions, type RedisServer, startRedis } from './redis-server.js';
import type { ReplicatedRedis } from './replicated-redis.js';
import { until } from './until.js';
import { withRedis } from './with-redis.js';

/** Name of the group of servers. */
const GROUP = 'vox';
const SENTINELS = 3;
/** What the majority has to agree on, and how long a primary may be silent, in milliseconds. */
const settings = (port: number): string => `
sentinel monitor ${GROUP} 127.0.0.1 ${port} 2
sentinel down-after-milliseconds ${GROUP} 1000
sentinel failover-timeout ${GROUP} 6000
`;

/** A primary and its replica, watched by three sentinels. */
export class RedisSentinel implements ReplicatedRedis {
  constructor(
    private readonly servers: readonly RedisServer[],
    private readonly sentinels: readonly RedisServer[],
  ) {}

  get connection(): Exclude<RedisConnection, string> {
    return { sentinels: this.sentinels.map(({ port }) => ({ host: '127.0.0.1', port })), name: GROUP };
  }

  async primaries(): Promise<readonly RedisServer[]> {
    const [sentinel] = this.sentinels;
    if (!sentinel) throw new Error('there is no sentinel');
    const answer = await withRedis(sentinel, (redis) => redis.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', GROUP));
    const port = Array.isArray(answer) ? Number(answer[1]) : 0;
    return this.servers.filter((server) => server.port === port);
  }

  async replicaOf(primary: RedisServer): Promise<RedisServer> {
    const replica = this.servers.find((server) => server !== primary);
    return replica ?? Promise.reject(new Error('there is no replica'));
  }

  /** As a replica at once: sentinels would leave it a primary for some seconds. */
  async rejoin(server: RedisServer): Promise<void> {
    const [primary] = await this.primaries();
    await server.restart('--replicaof', '127.0.0.1', String(primary?.port));
  }

  async isWhole(): Promise<boolean> {
    const [primary] = await this.primaries();
    if (!primary?.isRunning) return false;
    const info = await withRedis(primary, (redis) => redis.info('replication'));
    return /role:master[^]*slave0:.*state=online/.test(info);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers, ...this.sentinels].map((server) => server.stop()));
  }

  /** Whether all sentinels know each other and the replica: without that there is no election. */
  async isWatched(): Promise<boolean> {
    const infos = await Promise.all(
      this.sentinels.map((sentinel) => withRedis(sentinel, (redis) => redis.info('sentinel'))),
    );
    return infos.every((info) => info.includes(`status=ok`) && info.includes(`slaves=1,sentinels=${SENTINELS}`));
  }
}

/**
 * Starts primary, replica and sentinels, and resolves once a failover could take place.
 * @throws Error if there is no `redis-server` to be had, or it does not start
 */
export async function startRedisSentinel(options: RedisOptions = {}): Promise<RedisSentinel> {
  const primary = await startRedis(options);
  const others: RedisServer[] = [];
  const start = async (more: RedisOptions): Promise<RedisServer> => {
    const server = await startRedis(more);
    others.push(server);
    return server;
  };
  try {
    const replica = await start({ ...options, extra: ['--replicaof', '127.0.0.1', String(primary.port)] });
    const file = settings(primary.port);
    const watch = (): Promise<RedisServer> => start({ file, extra: ['--sentinel'] });
    const redis = new RedisSentinel([primary, replica], await Promise.all(Array.from({ length: SENTINELS }, watch)));
    await until('a failover could take place', async () => (await redis.isWhole()) && redis.isWatched());
    return redis;
  } catch (error) {
    await Promise.all([primary, ...others].map((server) => server.stop()));
    throw error;
  }
}
