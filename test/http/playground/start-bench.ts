import { bearer } from 'nestjs-vox-webhooks';
import type { PlaygroundOptions } from '../../../src/cli/playground/playground-options.interface.js';
import { startPlayground } from '../../../src/cli/playground/start-playground.js';
import { PlaygroundClient } from './playground-client.js';

export const TOKEN = 'a-token-for-the-playground-of-tests';

const FILES = new Map(
  ['/', '/app.js', '/app.css', '/licenses.txt'].map((path) => [path, { type: 'text/plain', bytes: Buffer.from(path) }]),
);

/** A playground on free ports, and a page that listens to it. */
export interface Bench {
  readonly page: PlaygroundClient;
  readonly proxy: string;
  close(): void;
}

export async function startBench(url: string, options: Partial<PlaygroundOptions> = {}): Promise<Bench> {
  const auth = bearer(TOKEN);
  const given = {
    url,
    auth,
    credential: 'VOX_TOKEN',
    map: {},
    allowRemote: false,
    port: 0,
    proxyPort: 0,
    keep: undefined,
    warn: () => undefined,
  };
  const running = await startPlayground({ ...given, ...options }, FILES);
  const page = new PlaygroundClient(running.address);
  await page.listen();
  return {
    page,
    proxy: running.proxy ?? '',
    close() {
      page.close();
      running.close();
    },
  };
}
