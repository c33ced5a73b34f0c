import { Cluster } from 'ioredis';
import type { RedisClusterOptions, RedisConnection } from './redis-connection.js';

/** Whether a connection is a cluster: a client of one, or the nodes to ask. */
export function isCluster(connection: RedisConnection): connection is RedisClusterOptions | Cluster {
  return connection instanceof Cluster || (typeof connection !== 'string' && 'cluster' in connection);
}
