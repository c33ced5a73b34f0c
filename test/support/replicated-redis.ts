import type { RedisConnection } from 'nestjs-vox-webhooks/bullmq';
import type { RedisServer } from './redis-server.js';

/** Servers of which a replica takes the place of a primary that is gone. */
export interface ReplicatedRedis {
  readonly connection: RedisConnection;
  /** The primaries of this moment. */
  primaries(): Promise<readonly RedisServer[]>;
  /** The replica that is connected to a primary. */
  replicaOf(primary: RedisServer): Promise<RedisServer>;
  /** Starts a server that was killed after another one has its place. */
  rejoin(server: RedisServer): Promise<void>;
  /** Whether everything is served, and every primary has its replica. */
  isWhole(): Promise<boolean>;
  stop(): Promise<void>;
}
