import { runDup } from './run/run-dup.js';
import { runScore } from './run/run-score.js';

/**
 * npm run score:dup -- [--n 2000] [--seed N]
 *
 * Every event three times, over two processes that share a dedupe store in Redis. Ends with 1 unless each had its
 * effect exactly once.
 */
await runScore({ n: '2000' }, ({ n, seed }) => [() => runDup({ n: Number(n), seed })]);
