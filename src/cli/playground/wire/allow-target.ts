import { lookup } from 'node:dns/promises';
import { UsageError } from '../../usage.error.js';
import { isLinkLocal, isLoopback } from './is-loopback.js';

/**
 * Refuses a target outside of this machine unless it is wanted, and link-local addresses in any case.
 * @throws UsageError
 */
export async function checkTarget(url: string, allowRemote: boolean): Promise<void> {
  const addresses = await addressesOf(new URL(url).hostname.replace(/^\[|\]$/g, ''));
  if (addresses.some(isLinkLocal)) throw new UsageError('--url is a link-local address', 'Give the URL of a server.');
  if (allowRemote || addresses.every(isLoopback)) return;
  throw new UsageError(
    '--url is outside of this machine',
    'Everything in the playground is sent there. If you mean it, add --allow-remote.',
  );
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    throw new UsageError('--url has a host name that is not known', 'Check its spelling.');
  }
}
