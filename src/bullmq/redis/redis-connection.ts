import type { Cluster, ClusterNode, ClusterOptions, Redis, RedisOptions } from 'ioredis';

/**
 * A Redis Cluster: some of its nodes, which tell the others, and options of ioredis for clusters. What is the same for every
 * node, such as a password or TLS, stands in `redisOptions`.
 *
 * @example { cluster: [{ host: '10.0.0.1', port: 6379 }, { host: '10.0.0.2', port: 6379 }], redisOptions: { password } }
 */
export interface RedisClusterOptions extends ClusterOptions {
  readonly cluster: readonly ClusterNode[];
}

/**
 * Where a Redis or Valkey server is: a `redis://` or `rediss://` URL, or options of ioredis for what a URL cannot express
 * (Sentinel, TLS certificates, a Unix socket). A cluster is given by its nodes, or as a `Cluster` of ioredis, which serves
 * as a pattern: it is copied, and stays yours to close. Settings that decide how long a command waits are replaced by those
 * of this package.
 *
 * @example 'rediss://worker:secret@redis.example.com:6380/2'
 * @example { sentinels: [{ host: '10.0.0.1', port: 26379 }], name: 'mymaster' }
 * @example { cluster: [{ host: '10.0.0.1', port: 6379 }] }
 */
export type RedisConnection = string | RedisOptions | RedisClusterOptions | Cluster;

/** A client of one server, or of a cluster. */
export type RedisClient = Redis | Cluster;
