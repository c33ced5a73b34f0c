import { runOutage } from './run/run-outage.js';
import { runScore } from './run/run-score.js';

const MODES = ['inline-redis', 'bullmq'] as const;

/**
 * npm run score:outage -- [--mode inline-redis|bullmq] [--cycles 5] [--seed N]
 *
 * Redis dies (SIGKILL) and freezes (SIGSTOP). Ends with 1 unless informational events are answered 503 within 2.2 s, no
 * request hangs, calls are answered with their document all the while, and the first success comes within 2 s.
 */
await runScore({ mode: 'all', cycles: '5' }, ({ mode, cycles, seed }) =>
  MODES.filter((one) => mode === 'all' || mode === one).map(
    (one) => () => runOutage({ mode: one, cycles: Number(cycles), seed }),
  ),
);
