import { Cluster, Redis } from 'ioredis';
import { checkArgument } from '../../common/check-argument.js';
import { isRecord } from '../../common/is-record.js';
import { either, ofType, type OptionRules, whole } from '../../common/option-rule.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import type { RedisConnection } from './redis-connection.js';

/** What decides where it connects to: with anything else ioredis takes this machine. */
const PARTS: OptionRules = {
  host: ofType('string', 'a host name or an address'),
  port: either(whole(1, 65_535), { holds: (value) => /^[1-9]\d{0,4}$/.test(String(value)), expects: 'its digits' }),
  url: { holds: () => false, expects: 'no value, as ioredis does not know it: give the URL itself as `connection`' },
};
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
  for (const [name, rule] of Object.entries(PARTS))
    if (options[name] !== undefined) checkArgument(`${option}.${name}`, options[name], rule);
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
