import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../score/random.js';
import type { RedisServer } from '../../support/redis-server.js';
import type { Mode } from '../app/app-plan.interface.js';
import { type Outage, checkOutages } from '../checker/check-outages.js';
import { check } from '../checker/check.js';
import { readHistory } from '../history/read-history.js';
import { allZero } from './all-zero.js';
import { figures } from './figures.js';
import { onStage } from './on-stage.js';
import { Probe } from './probe.js';
import { platformOf } from './platform-of.js';
import type { Report } from './report.interface.js';
import { until } from './until.js';
import { workedOff } from './worked-off.js';

export interface OutageOptions {
  readonly mode: Mode;
  /** In each, Redis is dead once and frozen once. */
  readonly cycles: number;
  readonly seed: number;
}

/** Longer than an answer may take, so that requests are seen that lie wholly within the outage. In milliseconds. */
const SHORTEST = 2_700;
const LONGEST = 4_000;
/** Time in which nothing may go wrong any more. */
const AFTERMATH = 500;

/** Redis dies and freezes while receipts and calls come in. */
export function runOutage({ mode, cycles, seed }: OutageOptions): Promise<Report> {
  const workers = mode === 'bullmq' ? 1 : 0;
  return onStage({ mode, handler: 'plain', receivers: [platformOf(seed)], workers }, async (stage) => {
    const { redis, folder, history, ports } = stage;
    if (!redis) throw new Error('an outage takes a mode with Redis');
    const random = new Random(seed);
    const probe = new Probe(ports[0] ?? 0, history);
    const outages: Outage[] = [];
    probe.start();
    for (let cycle = 0; cycle < cycles; cycle++) {
      outages.push(await outageOf(redis, probe, 'dead', SHORTEST + random.int(LONGEST - SHORTEST)));
      outages.push(await outageOf(redis, probe, 'frozen', SHORTEST + random.int(LONGEST - SHORTEST)));
    }
    await probe.stop();
    await workedOff(folder, { quiet: 1_000 });
    const { lost, strange, uncaught } = check(await readHistory(folder));
    const { faults, told } = checkOutages(outages, probe);
    const all = { ...faults, lost, strange, uncaught: uncaught.length, ...stage.falls() };
    return {
      ok: allZero(all),
      line: `outage ${figures({ mode, seed, outages: outages.length, ...all, ...told })} (ms)`,
    };
  });
}

async function outageOf(redis: RedisServer, probe: Probe, how: Outage['how'], ms: number): Promise<Outage> {
  const succeededSince = (since: number) => () => probe.receipts.some(({ ended, end }) => ended > since && end === 200);
  await until('a first success', succeededSince(performance.now()));
  if (how === 'dead') await redis.kill();
  else redis.freeze();
  // A process that is told to stop may still be in the middle of an answer.
  await sleep(20);
  const from = performance.now();
  await sleep(ms);
  const to = performance.now();
  if (how === 'dead') await redis.restart();
  else redis.thaw();
  const back = performance.now();
  await until('a success after the outage', succeededSince(to));
  await sleep(AFTERMATH);
  return { how, from, to, back };
}
