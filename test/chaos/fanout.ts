import { runFanOut } from './run/run-fanout.js';
import { runScore } from './run/run-score.js';

const MODES = ['inline', 'bullmq'] as const;

/**
 * npm run score:fanout -- [--mode inline|bullmq] [--n 1000] [--seed N]
 *
 * Several handlers for one event, each failing at random. Ends with 1 unless each succeeds exactly once: what is tried
 * again is only what failed.
 */
await runScore({ mode: 'all', n: '1000' }, ({ mode, n, seed }) =>
  MODES.filter((one) => mode === 'all' || mode === one).map(
    (one) => () => runFanOut({ mode: one, n: Number(n), seed }),
  ),
);
