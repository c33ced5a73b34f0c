import { MODES } from './app/app-plan.interface.js';
import { runKill } from './run/run-kill.js';
import { runScore } from './run/run-score.js';
import { TOPOLOGIES } from './run/stage.js';

const FSYNC = ['everysec', 'always', 'no'] as const;
const HANDLERS = ['outbox', 'plain', 'hasty'] as const;

/**
 * npm run score:kill -- [--mode inline|inline-redis|bullmq] [--kills 30] [--handler outbox|plain|hasty] [--seed N]
 *   [--appendonly everysec|always|no] [--redis single|cluster|sentinel] [--replicas 1|0]
 *
 * kill -9 and SIGSTOP at random against receivers, workers and Redis under load. Ends with 1 unless nothing that was
 * accepted is lost, and nothing is done twice by the handler with an inbox. With `--redis cluster` or `sentinel`, primaries
 * are killed and frozen until replicas have their places; half of the kills come when the replica lags behind. `--replicas 0`
 * confirms without waiting for a replica: what Redis then gives up is counted as `lost` and printed.
 */
await runScore(
  { mode: 'all', kills: '30', handler: 'outbox', appendonly: 'everysec', redis: 'single', replicas: '1' },
  ({ mode, kills, seed, replicas, ...named }) => {
    const handler = HANDLERS.find((one) => one === named.handler);
    const appendonly = FSYNC.find((one) => one === named.appendonly);
    const topology = TOPOLOGIES.find((one) => one === named.redis);
    if (!handler || !appendonly || !topology) return [];
    // Only a queue is stored by what can lose it in a failover.
    const possible = topology === 'single' ? MODES : (['bullmq'] as const);
    const modes = possible.filter((one) => mode === 'all' || mode === one);
    const waitForReplicas = topology !== 'single' && replicas !== '0';
    const common = { kills: Number(kills), seed, handler, appendonly, topology, waitForReplicas };
    return modes.map((one) => () => runKill({ ...common, mode: one }));
  },
);
