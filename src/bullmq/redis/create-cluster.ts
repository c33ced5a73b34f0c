import { Cluster, type ClusterNode, type ClusterOptions } from 'ioredis';
import type { ClientSettings } from './client-settings.js';
import type { RedisClusterOptions } from './redis-connection.js';

/** How often a client asks who serves which slots, in milliseconds. This finds a node that is back. */
const REFRESH = 1_000;

/** A client of a cluster with the settings of this package. */
export function createCluster(given: RedisClusterOptions | Cluster, settings: ClientSettings): Cluster {
  if (given instanceof Cluster) return endProperly(given.duplicate([], withSettings(given.options, settings)));
  const { cluster, ...options } = given;
  return endProperly(new Cluster([...cluster], withSettings(options, settings)));
}

function withSettings(options: ClusterOptions, settings: ClientSettings): ClusterOptions {
  const { lazyConnect, enableOfflineQueue, maxRedirections, retryDelayOnFailover, retryStrategy, ...ofNodes } =
    settings;
  return {
    ...options,
    lazyConnect,
    enableOfflineQueue,
    maxRedirections,
    retryDelayOnFailover,
    clusterRetryStrategy: retryStrategy,
    slotsRefreshTimeout: ofNodes.connectTimeout,
    slotsRefreshInterval: REFRESH,
    /** A replica may not have yet what was confirmed. */
    scaleReads: 'master',
    redisOptions: { ...options.redisOptions, ...ofNodes },
  };
}

/**
 * Makes `disconnect` end a client in every state. While it knows no node, as between two attempts to connect, ioredis stops
 * trying but emits no `end`. A client that was never connected ends at once, so that is what it is said to be.
 */
function endProperly(cluster: Cluster): Cluster {
  const disconnect = cluster.disconnect.bind(cluster);
  const duplicate = cluster.duplicate.bind(cluster);
  return Object.assign(cluster, {
    disconnect(reconnect = false): void {
      if (!reconnect && cluster.status !== 'end' && cluster.nodes().length === 0) cluster.status = 'wait';
      disconnect(reconnect);
    },
    duplicate: (nodes?: ClusterNode[], changes?: ClusterOptions): Cluster => endProperly(duplicate(nodes, changes)),
  });
}
