import { Redis } from 'ioredis';
import type { RedisClusterOptions } from 'nestjs-vox-webhooks/bullmq';
import type { ReplicatedRedis } from './replicated-redis.js';
import { freePort } from './free-port.js';
import { type RedisOptions, type RedisServer, startRedis } from './redis-server.js';
import { until } from './until.js';
import { withRedis } from './with-redis.js';

/** How long a node may be silent until the others elect its replica, in milliseconds. */
const NODE_TIMEOUT = 1_000;
const PRIMARIES = 3;
const SLOTS = 16_384;

/** Three primaries with a replica each, on the loopback interface. */
export class RedisCluster implements ReplicatedRedis {
  constructor(readonly nodes: readonly RedisServer[]) {}

  get connection(): RedisClusterOptions {
    return { cluster: this.nodes.map(({ port }) => ({ host: '127.0.0.1', port })) };
  }

  /** The primary that serves a key. */
  async primaryOf(key: string): Promise<RedisServer> {
    return this.asking(async (redis) => {
      const slot = Number(await redis.cluster('KEYSLOT', key));
      for (const [first, last, primary] of await redis.cluster('SLOTS'))
        if (first <= slot && slot <= last) return this.at(primary?.[1] ?? 0);
      throw new Error(`no primary serves ${key}`);
    });
  }

  /** The replica that is connected to a primary. */
  async replicaOf(primary: RedisServer): Promise<RedisServer> {
    const port = await withRedis(primary, async (redis) => /slave0:ip=[^,]*,port=(\d+)/.exec(await redis.info())?.[1]);
    return this.at(Number(port));
  }

  async primaries(): Promise<readonly RedisServer[]> {
    return this.asking(async (redis) => (await redis.cluster('SLOTS')).map(([, , first]) => this.at(first?.[1] ?? 0)));
  }

  /** A node that comes back finds its place by itself. */
  async rejoin(node: RedisServer): Promise<void> {
    await node.restart();
  }

  async isWhole(): Promise<boolean> {
    return (await this.isOk()) && this.isReplicated();
  }

  /** Whether every running node says that all slots are served. */
  async isOk(): Promise<boolean> {
    const running = this.nodes.filter(({ isRunning }) => isRunning);
    const states = running.map((node) => withRedis(node, (redis) => redis.cluster('INFO') as Promise<string>));
    return (await Promise.all(states)).every((text) => text.includes('cluster_state:ok'));
  }

  private async isReplicated(): Promise<boolean> {
    const infos = await Promise.all(this.nodes.map((node) => withRedis(node, (redis) => redis.info('replication'))));
    const primaries = infos.filter((info) => info.includes('role:master'));
    return primaries.length === PRIMARIES && primaries.every((info) => /slave0:.*state=online/.test(info));
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }

  private at(port: number): RedisServer {
    const node = this.nodes.find((one) => one.port === port);
    if (!node) throw new Error(`no node has port ${port}`);
    return node;
  }

  private async asking<Answer>(ask: (redis: Redis) => Promise<Answer>): Promise<Answer> {
    const node = this.nodes.find(({ isRunning }) => isRunning);
    if (!node) throw new Error('no node of the cluster runs');
    return withRedis(node, ask);
  }
}

/**
 * Starts a cluster and resolves once it serves and every primary has its replica.
 * @throws Error if there is no `redis-server` to be had, or it does not start
 */
export async function startRedisCluster(options: RedisOptions = {}): Promise<RedisCluster> {
  const extra = ['--cluster-enabled', 'yes', '--cluster-node-timeout', String(NODE_TIMEOUT)];
  const starts = Array.from({ length: 2 * PRIMARIES }, async () =>
    startRedis({ ...options, extra: [...extra, '--cluster-port', String(await freePort()), ...(options.extra ?? [])] }),
  );
  const nodes = (await Promise.allSettled(starts)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const cluster = new RedisCluster(nodes);
  try {
    await Promise.all(starts);
    await join(nodes);
    await until('the cluster serves', () => cluster.isWhole());
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

/** Makes one cluster of them: the first three are the primaries. */
async function join(nodes: readonly RedisServer[]): Promise<void> {
  const busPorts = await Promise.all(nodes.map((node) => withRedis(node, busPort)));
  const ids = await Promise.all(nodes.map((node) => withRedis(node, (redis) => redis.cluster('MYID'))));
  const share = Math.ceil(SLOTS / PRIMARIES);
  // Of every node before the first meeting: a node that knows another one takes no epoch any more.
  await Promise.all(
    nodes.map((node, index) => withRedis(node, (redis) => redis.cluster('SET-CONFIG-EPOCH', index + 1))),
  );
  await Promise.all(
    nodes.map((node, index) =>
      withRedis(node, async (redis) => {
        for (const [other, { port }] of nodes.entries())
          if (other !== index) await redis.call('CLUSTER', 'MEET', '127.0.0.1', port, busPorts[other] ?? 0);
        if (index >= PRIMARIES) return;
        await redis.call('CLUSTER', 'ADDSLOTSRANGE', share * index, Math.min(share * (index + 1), SLOTS) - 1);
      }),
    ),
  );
  await Promise.all(
    nodes.slice(PRIMARIES).map((node, index) =>
      withRedis(node, async (redis) => {
        const primary = String(ids[index]);
        await until('the primary is known', async () => String(await redis.cluster('NODES')).includes(primary));
        await redis.cluster('REPLICATE', primary);
      }),
    ),
  );
}

async function busPort(redis: Redis): Promise<number> {
  const [, port] = (await redis.config('GET', 'cluster-port')) as string[];
  return Number(port);
}
