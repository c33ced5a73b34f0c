import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../score/random.js';
import { check } from '../checker/check.js';
import { readHistory } from '../history/read-history.js';
import { receipt } from '../platform/receipt.js';
import { Sender } from '../platform/sender.js';
import { allZero } from './all-zero.js';
import { figures } from './figures.js';
import { inParallel } from './in-parallel.js';
import { onStage } from './on-stage.js';
import type { Report } from './report.interface.js';

export interface DupOptions {
  /** How many events; each is delivered three times. */
  readonly n: number;
  readonly seed: number;
}

const WIDTH = 32;
const LATEST_THIRD = 300;
const PATIENCE = 120_000;

/** Every event three times, at the same instant and later, at two processes that share a dedupe store. Nobody is hurt. */
export function runDup({ n, seed }: DupOptions): Promise<Report> {
  const stageOptions = { mode: 'inline-redis', handler: 'plain', receivers: ['express', 'fastify'] } as const;
  return onStage(stageOptions, async (stage) => {
    const { ports, history, folder } = stage;
    const random = new Random(seed);
    const sender = new Sender({ ports, history, random, patience: PATIENCE });
    const ids = Array.from({ length: n }, (_, index) => `twin${index}`);
    await inParallel(ids, WIDTH, (id) => thrice(sender, id, random.chance(50) ? 0 : random.int(LATEST_THIRD)));
    sender.close();
    const { events, requests, ends, lost, doubled, refused, early, strange, uncaught, p50, p99 } = check(
      await readHistory(folder),
    );
    const effects = n - lost + doubled;
    const faults = { lost, doubled, refused, early, strange, uncaught: uncaught.length, ...stage.falls() };
    const ok = allZero(faults) && events === n && requests >= 3 * n;
    const told = { seed, events, deliveries: 3 * n, requests, busy: ends[503] ?? 0, effects };
    return { ok, line: `dup ${figures({ ...told, ...faults, p50, p99 })} (ms)` };
  });
}

/** Twice at once, and once more: at once, after a while, or when it was accepted already. */
async function thrice(sender: Sender, id: string, wait: number): Promise<void> {
  const deliver = (): Promise<void> => sender.deliver(id, receipt(id));
  await Promise.all([deliver(), deliver(), sleep(wait).then(deliver)]);
}
