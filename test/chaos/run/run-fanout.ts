import { Random } from '../../score/random.js';
import type { Mode } from '../app/app-plan.interface.js';
import { checkFanOut } from '../checker/check-fan-out.js';
import { check } from '../checker/check.js';
import { readHistory } from '../history/read-history.js';
import { Sender } from '../platform/sender.js';
import { allZero } from './all-zero.js';
import { fanOutPattern } from './fan-out-pattern.js';
import { figures } from './figures.js';
import { inParallel } from './in-parallel.js';
import { onStage } from './on-stage.js';
import { platformOf } from './platform-of.js';
import type { Report } from './report.interface.js';
import { workedOff } from './worked-off.js';

export interface FanOutOptions {
  /** `inline`: the platform delivers again what failed. `bullmq`: the worker tries again. */
  readonly mode: Mode;
  /** How many events, each with a pattern of its own. */
  readonly n: number;
  readonly seed: number;
}

const WIDTH = 32;
const PATIENCE = 120_000;
/** A handler that throws is answered 500, or 503 if it asks for a retry. */
const POLICY = [200, 500, 503];

/** Events with one to five handlers, of which each fails none to three times before it succeeds. */
export function runFanOut({ mode, n, seed }: FanOutOptions): Promise<Report> {
  const workers = mode === 'bullmq' ? 1 : 0;
  return onStage({ mode, handler: 'fan-out', receivers: [platformOf(seed)], workers }, async (stage) => {
    const { ports, history, folder } = stage;
    const random = new Random(seed);
    const patterns = Array.from({ length: n }, (_, index) => fanOutPattern(index, random));
    const sender = new Sender({ ports, history, random, firstWait: 5, patience: PATIENCE });
    await inParallel(patterns, WIDTH, ({ id, delivery }) => sender.deliver(id, delivery));
    sender.close();
    await workedOff(folder, { quiet: 1_000 });
    const entries = await readHistory(folder);
    const { events, requests, refused, strange, uncaught } = check(entries, { policy: POLICY });
    const handlers = patterns.reduce((sum, { fails }) => sum + fails.length, 0);
    const fates = checkFanOut(entries, patterns);
    const faults = { ...fates, refused, strange, uncaught: uncaught.length, ...stage.falls() };
    return {
      ok: allZero(faults) && events === n,
      line: `fanout ${figures({ mode, seed, patterns: events, handlers, requests, ...faults })}`,
    };
  });
}
