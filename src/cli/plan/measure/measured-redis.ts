import type { Arguments } from '../../arguments/arguments.js';
import { checkedRedisUrl } from '../../arguments/redis-url.js';
import type { Console } from '../../console.interface.js';
import type { MeasuredRedis } from './measured-redis.interface.js';
import { startOwnRedis } from './own-redis.js';

/**
 * The Redis that is named by option or environment, or one that is started for this.
 * @throws UsageError for what is no URL of a Redis; MeasureError when there is none
 */
export async function measuredRedis(
  args: Arguments,
  { env, envFile }: Pick<Console, 'env' | 'envFile'>,
): Promise<MeasuredRedis> {
  const named = [
    ['--redis', args.text('redis')],
    ['VOX_REDIS_URL', env['VOX_REDIS_URL'] || envFile?.['VOX_REDIS_URL']],
    ['REDIS_URL', env['REDIS_URL']],
  ] as const;
  const [from, url] = named.find(([, value]) => value) ?? [];
  if (from && url) return { connection: checkedRedisUrl(url, from), stop: () => Promise.resolve() };
  return startOwnRedis();
}
