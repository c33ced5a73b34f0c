import type { Arguments } from '../arguments/arguments.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';

/**
 * Where Redis is, by option or environment. The password in it belongs into the environment: other users of the machine
 * can read a command line.
 * @throws UsageError that does not hold it
 */
export function redisUrl(args: Arguments, { env }: Pick<Console, 'env'>): string {
  const given = args.text('redis');
  const url = given ?? env['VOX_REDIS_URL'];
  if (!url) throw new UsageError('Redis is missing', 'Give --redis redis://127.0.0.1:6379, or set VOX_REDIS_URL.');
  if (isRedis(url)) return url;
  const from = given === undefined ? 'VOX_REDIS_URL' : '--redis';
  throw new UsageError(`${from} is no URL of a Redis`, 'Write redis://user:password@host:port, or rediss:// for TLS.');
}

/** Parameters would win over the settings that keep us from waiting. */
function isRedis(text: string): boolean {
  const { protocol, hostname, search } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', hostname: '', search: '' };
  return ['redis:', 'rediss:'].includes(protocol) && hostname !== '' && search === '';
}
