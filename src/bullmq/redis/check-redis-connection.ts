import { Cluster, Redis } from 'ioredis';
import { isRecord } from '../../common/is-record.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import type { RedisConnection } from './redis-connection.js';

const SCHEMES: readonly string[] = ['redis:', 'rediss:'];

/**
 * Refuses a value that no connection can be made from.
 * @throws VoxConfigError naming the option, never the value, which may contain a password
 */
export function checkRedisConnection(option: string, connection: RedisConnection): void {
  if (typeof connection === 'string') return checkUrl(option, connection);
  if (!isRecord(connection)) throw refusal(option, connection === undefined ? 'is missing' : 'has no value that works');
  if (connection instanceof Redis)
    throw new VoxConfigError(option, 'is a client', 'Give its options: clients with settings of their own are made.');
  const options: Readonly<Record<string, unknown>> =
    connection instanceof Cluster ? { ...connection.options } : connection;
  const { cluster, keyPrefix, redisOptions } = options;
  if ('cluster' in options && !isList(cluster)) throw refusal(`${option}.cluster`, 'has no node');
  if (!keyPrefix && !(isRecord(redisOptions) && redisOptions['keyPrefix'])) return;
  throw new VoxConfigError(`${option}.keyPrefix`, 'is not supported', 'Use the option `prefix` beside `connection`.');
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

function checkUrl(option: string, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !SCHEMES.includes(url.protocol) || !url.hostname) throw refusal(option, 'has no value that works');
  // ioredis lets parameters of a URL override the settings that createRedis gives it.
  if (url.search) throw refusal(option, 'has parameters in its URL');
}

function refusal(option: string, problem: string): VoxConfigError {
  const remedy =
    'It takes a redis:// or rediss:// URL without parameters, an object of ioredis options, or { cluster: [nodes] }.';
  return new VoxConfigError(option, problem, remedy);
}
