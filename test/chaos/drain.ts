import { runDrain } from './run/run-drain.js';
import { runScore } from './run/run-score.js';
import { runWorkerDrain } from './run/run-worker-drain.js';

const RUNS = { inline: runDrain, bullmq: runWorkerDrain };

/**
 * npm run score:drain -- [--mode inline|bullmq] [--n 20] [--seed N]
 *
 * SIGTERM: to receivers with 50 requests in flight and others still coming; to workers of a queue with jobs under way.
 * Ends with 1 unless no request in flight is reset, nothing is lost or done twice, and the process is gone within its grace and
 * a second.
 */
await runScore({ mode: 'all', n: '20' }, ({ mode, n, seed }) =>
  Object.entries(RUNS)
    .filter(([name]) => mode === 'all' || mode === name)
    .map(
      ([, run]) =>
        () =>
          run({ n: Number(n), seed }),
    ),
);
