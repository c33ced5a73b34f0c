import { availableParallelism } from 'node:os';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { DEFAULT_COSTS } from '../../../src/cli/plan/default-costs.js';
import { usageNow } from '../../../src/cli/plan/measure/usage-now.js';
import { Random } from '../../score/random.js';
import { check } from '../checker/check.js';
import { readHistory } from '../history/read-history.js';
import { receipt } from '../platform/receipt.js';
import { Sender } from '../platform/sender.js';
import { allZero } from './all-zero.js';
import { figures } from './figures.js';
import { forecastOf } from './forecast-of.js';
import { inParallel } from './in-parallel.js';
import { onStage } from './on-stage.js';
import type { Report } from './report.interface.js';
import { runCosts } from './run-costs.js';
import { until } from './until.js';

export interface BurstOptions {
  /** How many receipts come at once. */
  readonly n: number;
  readonly seed: number;
}

/** Requests under way at the same time. */
const WIDTH = 64;
const SYSTEM = { receivers: 2, workers: 2, concurrency: 16, partitions: 1, cores: availableParallelism() };
const WORK = 20;
/** Most memory of a process of the application, whatever the burst. */
const MOST_MEGABYTES = 400;
/** For a receipt, in milliseconds; two minutes for a start. */
const PATIENCE = 50;

/** A burst through two receivers and two workers on one Redis; nobody is hurt. */
export function runBurst({ n, seed }: BurstOptions): Promise<Report> {
  const plan = { concurrency: SYSTEM.concurrency, work: WORK, lock: 60_000 };
  const cast = { receivers: ['express', 'fastify'], workers: SYSTEM.workers, plan } as const;
  return onStage({ mode: 'bullmq', handler: 'timed', ...cast }, async (stage) => {
    const { ports, history, folder, programs } = stage;
    const patience = 120_000 + n * PATIENCE;
    const client = new Redis(stage.redis?.url ?? '');
    const queue = new Queue('{vox-webhooks}', { connection: client });
    try {
      const usages = () => Promise.all(programs.map((program) => program.usage()));
      const [before, redisBefore] = [await usages(), await usageNow(client)];
      const sender = new Sender({ ports, history, random: new Random(seed), patience });
      const ids = Array.from({ length: n }, (_, index) => `burst${index}`);
      await inParallel(ids, WIDTH, (id) => sender.deliver(id, receipt(id)));
      sender.close();
      const left = async (): Promise<number> => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'failed');
      await until('an empty queue', async () => (await left()) === 0, { patience, pause: 100 });
      const [after, redisAfter] = [await usages(), await usageNow(client)];
      const entries = await readHistory(folder);
      const { events, requests, ends, lost, doubled, refused, strange, uncaught, p50, p99 } = check(entries);
      const began = entries.find(({ kind }) => kind === 'send')?.at ?? 0;
      const time = (kind: string): number => (entries.findLast((entry) => entry.kind === kind)?.at ?? Infinity) - began;
      const memory = Math.max(...after.map(({ maxRss }) => maxRss)) / 1e6;
      const peak = Number(/used_memory_peak:(\d+)/.exec(await client.info('memory'))?.[1]) / 1e6;
      const costs = runCosts({ before, after, redisUs: redisAfter.redis - redisBefore.redis, events: n });
      const load = { burst: n, connections: WIDTH, handlerMs: WORK };
      const simulated = forecastOf(SYSTEM, load, costs);
      const planned = forecastOf(SYSTEM, load, DEFAULT_COSTS);
      const tooLarge = Number(memory > MOST_MEGABYTES);
      const faults = { lost, doubled, refused, strange, uncaught: uncaught.length, ...stage.falls(), tooLarge };
      const told = { seed, events, requests, busy: ends[503] ?? 0 };
      const times = { storedMs: time('answer'), p50, p99, clearedMs: time('effect'), simulated, planned };
      const line = `burst ${figures({ ...told, ...faults, processMB: memory, redisMB: peak, ...times })}`;
      return { ok: allZero(faults) && events === n, line };
    } finally {
      await queue.close();
      client.disconnect();
    }
  });
}
