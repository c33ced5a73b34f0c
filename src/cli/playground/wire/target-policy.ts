import type { LookupFunction } from 'node:net';
import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { type OriginMap, mappedUrl } from '../../../testing/phone/http/mapped-url.js';
import { isLinkLocal, isLoopback } from './is-loopback.js';
import { TargetError } from './target.error.js';

const BY_NAME = /^(localhost|.+\.localhost)$/i;
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Where the playground may send to: the target that was given at its start, and with `--allow-remote` where links of
 * documents lead. It is checked again when the name of a host is looked up: a name may change its address.
 */
export class TargetPolicy {
  constructor(
    readonly target: URL,
    readonly map: OriginMap,
    private readonly allowsRemote: boolean,
  ) {}

  /**
   * The address of a URL, with the origins of `--map` replaced.
   * @throws TargetError
   */
  admit(url: string | URL): URL {
    const address = mappedUrl(url, this.map);
    if (!/^https?:$/.test(address.protocol)) throw new TargetError('the URL is none of the web');
    const host = bare(address.hostname);
    if (isIP(host) > 0) this.judge(host);
    if (this.allowsRemote || this.isTarget(address)) return address;
    throw new TargetError('the URL leads to another origin than the target');
  }

  /** For `node:http`: refuses names whose address is not allowed. */
  readonly lookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw error;
        addresses.forEach(({ address }) => this.judge(address));
        const [first] = addresses;
        if (options.all) done(null, addresses);
        else done(null, first?.address ?? '', first?.family);
      } catch (refused) {
        done(refused as NodeJS.ErrnoException, '', 0);
      }
    });
  };

  private isTarget({ origin, hostname, port, protocol }: URL): boolean {
    const { target } = this;
    const known = [target.origin, ...Object.values(this.map)];
    if (known.includes(origin)) return true;
    // `localhost` and `127.0.0.1` are two origins of one server.
    return isLocal(hostname) && isLocal(target.hostname) && port === target.port && protocol === target.protocol;
  }

  private judge(address: string): void {
    if (isLinkLocal(address)) throw new TargetError('the address is a link-local one', 'Use another address.');
    if (this.allowsRemote || isLoopback(address)) return;
    throw new TargetError(
      'the address is outside of this machine',
      'Use http://127.0.0.1, or start with --allow-remote.',
    );
  }
}

function isLocal(hostname: string): boolean {
  const host = bare(hostname);
  return isIP(host) > 0 ? isLoopback(host) : BY_NAME.test(host);
}
