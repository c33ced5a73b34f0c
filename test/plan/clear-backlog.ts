import { Queue } from 'bullmq';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { CountingHost } from '../../src/cli/plan/measure/counting-host.js';
import { storeSample } from '../../src/cli/plan/measure/store-sample.js';
import { usageNow } from '../../src/cli/plan/measure/usage-now.js';
import { DEFAULT_COSTS } from '../../src/cli/plan/default-costs.js';
import type { Costs } from '../../src/cli/plan/simulation/costs.interface.js';
import { Redis } from 'ioredis';
import { readHistory } from '../chaos/history/read-history.js';
import { onStage } from '../chaos/run/on-stage.js';
import type { Stage } from '../chaos/run/stage.js';
import { until } from '../support/until.js';
import type { Backlog } from './backlog.js';
import { MachineWatch } from './machine-watch.js';

/** How a backlog was cleared, and what that has cost on this machine at that time. */
export interface Cleared {
  readonly ok: true;
  readonly line: string;
  readonly ms: number;
  readonly costs: Costs;
  /** Mean time of a handler, in milliseconds. */
  readonly handlerMs: number;
}

const HANDLER = 'TimedHandler.receipt';
const QUEUE = '{vox-webhooks}';
const PATIENCE = 240_000;

/** Stores a backlog in a queue that is paused, and has real workers clear it. */
export function clearBacklog({ jobs, workers, concurrency, handlerMs }: Backlog): Promise<Cleared> {
  const plan = { concurrency, work: handlerMs, lock: 60_000 };
  return onStage({ mode: 'bullmq', handler: 'timed', receivers: [], workers, plan }, async (stage) => {
    const url = stage.redis?.url ?? '';
    const [client, waking] = [new Redis(url), new Redis(url)];
    const queue = new Queue(QUEUE, { connection: client });
    try {
      await queue.pause();
      await fill(url, jobs);
      const [before, redisBefore] = [await usageOf(stage), await usageNow(client)];
      const watch = new MachineWatch(waking);
      const began = Number(process.hrtime.bigint()) / 1e6;
      await queue.resume();
      await until('the backlog is cleared', async () => (await queue.getCompletedCount()) === jobs, PATIENCE);
      const { lateness, ping } = await watch.stop();
      const [after, redisAfter] = [await usageOf(stage), await usageNow(client)];
      const effects = (await readHistory(stage.folder)).filter(({ kind }) => kind === 'effect');
      const [workUs, redisWorkUs] = [(after - before) / jobs, (redisAfter.redis - redisBefore.redis) / jobs];
      // A process that works is woken later than one that has nothing to do, by a timer and by an answer of Redis alike.
      const waited = meanOf(effects.flatMap((entry) => ('ms' in entry ? [entry.ms ?? 0] : [])));
      const later = handlerMs === 0 ? 0 : Math.max(0, waited - handlerMs - lateness);
      const costs = { ...DEFAULT_COSTS, workUs, redisWorkUs, roundTripUs: (ping + later) * 1_000 };
      const ms = (effects.at(-1)?.at ?? Infinity) - began;
      return { ok: true, line: '', ms, costs, handlerMs: handlerMs === 0 ? 0 : waited };
    } finally {
      await queue.close();
      client.disconnect();
      waking.disconnect();
    }
  });
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

async function fill(url: string, jobs: number): Promise<void> {
  const store = bullmq({ connection: url, concurrency: false });
  await store.open(new CountingHost(0));
  await storeSample(store, HANDLER, 0, jobs);
  await store.close();
}

/** Processor time of all workers, in microseconds. */
async function usageOf({ programs }: Stage): Promise<number> {
  const all = await Promise.all(programs.map((program) => program.usage()));
  return all.reduce((total, { cpu }) => total + cpu, 0);
}
