import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import type { PlatformName } from '../../support/platforms.js';
import { CONCURRENCY } from './hand-written/queue-settings.js';
import { startOurs } from './ours.server.js';
import type { StartServer } from './start-server.type.js';

/** The module with `bullmq()`, which only stores or works off as well. */
export function startOurQueue(platform: PlatformName, works: boolean): StartServer {
  return (setup) => {
    const { redis: connection = '' } = setup;
    const delivery = bullmq({ connection, concurrency: works ? CONCURRENCY : false });
    return startOurs(platform, { delivery })(setup);
  };
}
