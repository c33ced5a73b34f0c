import { MODES } from './app/app-plan.interface.js';
import { runKill } from './run/run-kill.js';
import { runScore } from './run/run-score.js';

const FSYNC = ['everysec', 'always', 'no'] as const;
const HANDLERS = ['outbox', 'plain', 'hasty'] as const;

/**
 * npm run score:kill -- [--mode inline|inline-redis|bullmq] [--kills 30] [--handler outbox|plain|hasty] [--seed N]
 *   [--appendonly everysec|always|no]
 *
 * kill -9 and SIGSTOP at random against receivers, workers and Redis under load. Ends with 1 unless nothing that was
 * accepted is lost, and nothing is done twice by the handler with an inbox.
 */
await runScore(
  { mode: 'all', kills: '30', handler: 'outbox', appendonly: 'everysec' },
  ({ mode, kills, seed, ...named }) => {
    const handler = HANDLERS.find((one) => one === named.handler);
    const appendonly = FSYNC.find((one) => one === named.appendonly);
    if (!handler || !appendonly) return [];
    const modes = MODES.filter((one) => mode === 'all' || mode === one);
    return modes.map((one) => () => runKill({ mode: one, kills: Number(kills), seed, handler, appendonly }));
  },
);
