import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../usage.error.js';
import type { PlanRequest } from './plan-request.interface.js';

const MILLION = 1_000_000;

/** @throws UsageError */
export function planRequestOf(args: Arguments): PlanRequest {
  const rate = args.whole('rate', 1, MILLION);
  if (rate === undefined) throw new UsageError('--rate is missing', 'Give the number of events a second.');
  return {
    rate,
    handlers: args.whole('handlers', 1, 100) ?? 1,
    handlerMs: args.whole('handler-ms', 0, 600_000) ?? 20,
    spread: (args.whole('spread', 0, 500) ?? 50) / 100,
    burst: args.whole('burst', 0, 100 * MILLION) ?? 0,
    connections: args.whole('connections', 1, 100_000) ?? 256,
    clearSeconds: args.whole('clear-s', 1, 86_400),
    concurrency: args.whole('concurrency', 1, 10_000),
    cores: args.whole('cores', 1, 100_000) ?? Infinity,
    seed: args.whole('seed', 0, MILLION) ?? 1,
  };
}
