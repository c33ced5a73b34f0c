import type { Cluster, Redis } from 'ioredis';
import { withTimeout } from '../../common/with-timeout.js';

/** In milliseconds, short because a person waits. A server that accepts and does not answer costs two commands. */
const CONNECT_TIMEOUT = 2_500;
const COMMAND_TIMEOUT = 1_200;
const OF_NODES = {
  connectTimeout: CONNECT_TIMEOUT,
  /** The answer to QUIT is not waited for: the server may be gone. */
  disconnectTimeout: 1,
  commandTimeout: COMMAND_TIMEOUT,
  maxRetriesPerRequest: 0,
} as const;
const FAIL_FAST = { ...OF_NODES, lazyConnect: true, enableOfflineQueue: false, retryStrategy: () => null } as const;
const OF_CLUSTER = { lazyConnect: true, maxRedirections: 3, clusterRetryStrategy: () => null } as const;

/** The classes of ioredis, which only this command needs. */
export interface Clients {
  readonly Redis: typeof Redis;
  readonly Cluster: typeof Cluster;
}

/**
 * Connects to a server, or to the cluster that it is part of.
 * @param faults gets the errors of the connection
 */
export async function connectRedis(url: string, clients: Clients, faults: unknown[]): Promise<Redis | Cluster> {
  const redis = new clients.Redis(url, FAIL_FAST);
  try {
    await connect(redis, faults);
    if (!(await redis.info('cluster')).includes('cluster_enabled:1')) return redis;
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  const { host, port, username, password, tls } = redis.options;
  redis.disconnect();
  const redisOptions = { ...OF_NODES, username, password, tls };
  const cluster = new clients.Cluster([{ host, port }], { ...OF_CLUSTER, redisOptions });
  await connect(cluster, faults);
  return cluster;
}

async function connect(client: Redis | Cluster, faults: unknown[]): Promise<void> {
  client.on('error', (fault: unknown) => faults.push(fault));
  await withTimeout(CONNECT_TIMEOUT, 'Redis', client.connect());
  // A connection can succeed with an error, for example when the database does not exist.
  if (faults.length > 0) throw faults[0];
}
