import { UsageError } from '../usage.error.js';

/**
 * The URL as it is. A URL with a password belongs in the environment: other users of the machine can read a command line.
 * @param from the option or variable that it stands in
 * @throws UsageError that does not contain the URL
 */
export function checkedRedisUrl(url: string, from: string): string {
  if (isRedis(url)) return url;
  throw new UsageError(`${from} is not a Redis URL`, 'Write redis://user:password@host:port, or rediss:// for TLS.');
}

/** Without parameters: they would override the timeouts. */
function isRedis(text: string): boolean {
  const { protocol, hostname, search } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', hostname: '', search: '' };
  return ['redis:', 'rediss:'].includes(protocol) && hostname !== '' && search === '';
}
