import { runBurst } from './run/run-burst.js';
import { runScore } from './run/run-score.js';

/**
 * npm run score:burst -- [--n 100000] [--seed N]
 *
 * A burst of receipts through two receivers and two workers on one Redis. Ends with 1 unless each had its effect exactly
 * once and no process took more than 400 MB. `clearedMs` is measured; `simulated` is what `vox plan` simulates with the costs
 * of this run, and `planned` with those of docs/performance.md, both on the cores of this machine.
 */
await runScore({ n: '100000' }, ({ n, seed }) => [() => runBurst({ n: Number(n), seed })]);
