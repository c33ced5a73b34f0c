import type { Arguments } from '../arguments/arguments.js';
import { checkedRedisUrl } from '../arguments/redis-url.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';

/** The queue and its Redis. */
export interface QueuePlace {
  readonly url: string;
  readonly name: string;
  readonly prefix: string | undefined;
}

/** @throws UsageError */
export function queuePlace(args: Arguments, console: Pick<Console, 'env' | 'envFile'>): QueuePlace {
  const [name = 'vox-webhooks', prefix] = [args.text('queue'), args.text('prefix')];
  if (!/^[^:]+$/.test(name)) throw new UsageError('--queue is not a queue name', 'A name has no colons.');
  return { url: redisUrl(args, console), name, prefix };
}

/**
 * The URL of Redis, by option or environment.
 * @throws UsageError
 */
function redisUrl(args: Arguments, { env, envFile }: Pick<Console, 'env' | 'envFile'>): string {
  const given = args.text('redis');
  const url = given ?? (env['VOX_REDIS_URL'] || envFile?.['VOX_REDIS_URL']);
  if (!url) throw new UsageError('Redis is missing', 'Give --redis redis://127.0.0.1:6379, or set VOX_REDIS_URL.');
  return checkedRedisUrl(url, given === undefined ? 'VOX_REDIS_URL' : '--redis');
}
