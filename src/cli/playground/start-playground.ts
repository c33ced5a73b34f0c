import type { Server } from 'node:http';
import { EntryFile, NO_FILE } from './inbox/entry-file.js';
import { listen } from './listen-on-loopback.js';
import { operate } from './page/operate.js';
import type { PageFiles } from './page/page-files.js';
import { PageListener } from './page/page-listener.js';
import { PushStream } from './page/push-stream.js';
import { Playground } from './playground.js';
import type { PlaygroundOptions } from './playground-options.interface.js';
import { ProxyListener } from './proxy/proxy-listener.js';

/** A playground that listens. */
export interface RunningPlayground {
  /** Address of the page, with the token in the fragment. */
  readonly address: string;
  /** Origin of the proxy, if there is one. */
  readonly proxy: string | undefined;
  close(): void;
}

/**
 * Starts page and proxy.
 * @throws UsageError for a port or a file that cannot be used
 */
export async function startPlayground(options: PlaygroundOptions, files: PageFiles): Promise<RunningPlayground> {
  const stream = new PushStream();
  const keeper = options.keep === undefined ? NO_FILE : new EntryFile(options.keep, options.warn);
  const playground = new Playground(options, keeper, stream.push);
  const page = new PageListener(files, stream, (name, input) => operate(playground, name, input));
  const { policy, recorder, shelf, proxy: counter } = playground;
  const proxy = new ProxyListener(policy, recorder, shelf, counter);
  const servers: Server[] = [page.server, proxy.server];
  const close = (): void => {
    playground.close();
    stream.close();
    for (const server of servers) server.close().closeAllConnections();
  };
  try {
    const origin = await listen(page.server, options.port);
    if (options.proxyPort !== undefined) counter.address = await listen(proxy.server, options.proxyPort);
    return { address: `${origin}/#token=${page.guard.token}`, proxy: counter.address, close };
  } catch (error) {
    close();
    throw error;
  }
}
