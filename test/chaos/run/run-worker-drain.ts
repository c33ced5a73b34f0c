import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../score/random.js';
import { check } from '../checker/check.js';
import { percentile } from '../checker/percentile.js';
import { readHistory } from '../history/read-history.js';
import { receipt } from '../platform/receipt.js';
import { Sender } from '../platform/sender.js';
import { allZero } from './all-zero.js';
import { countStarts } from './count-starts.js';
import { GRACE } from './drain-once.js';
import { figures } from './figures.js';
import { onStage } from './on-stage.js';
import { platformOf } from './platform-of.js';
import type { Report } from './report.interface.js';
import type { DrainOptions } from './run-drain.js';
import { until } from './until.js';
import { workedOff } from './worked-off.js';

const EVENTS = 50;
/** Enough for both workers to be busy. */
const AT_WORK = 20;
const LATEST_SIGNAL = 300;
/** For each turn, in milliseconds. */
const PATIENCE = 15_000;

/** Two workers of a queue are stopped in turn, each with jobs under way. */
export function runWorkerDrain({ n, seed }: DrainOptions): Promise<Report> {
  const cast = { receivers: [platformOf(seed)], workers: 2, plan: { grace: GRACE } };
  return onStage({ mode: 'bullmq', handler: 'slow', ...cast }, async (stage) => {
    const { programs, ports, history, folder } = stage;
    const workers = programs.filter(({ role }) => role === 'worker');
    const random = new Random(seed);
    const sender = new Sender({ ports, history, random, patience: n * PATIENCE });
    const times: number[] = [];
    for (let turn = 0; turn < n; turn++) {
      const ids = Array.from({ length: EVENTS }, (_, index) => `w${turn}-${index}`);
      await Promise.all(ids.map((id) => sender.deliver(id, receipt(id))));
      await until(`${AT_WORK} jobs at work`, async () => (await countStarts(folder, `w${turn}-`)) >= AT_WORK);
      await sleep(random.int(LATEST_SIGNAL));
      const worker = workers[turn % 2];
      times.push((await worker?.stop()) ?? Infinity);
      await worker?.start();
    }
    sender.close();
    await workedOff(folder, { quiet: 3_000 });
    const { events, lost, doubled, refused, strange, uncaught } = check(await readHistory(folder));
    const slowExits = times.filter((ms) => ms > GRACE + 1_000).length;
    const all = { slowExits, lost, doubled, refused, strange, uncaught: uncaught.length, ...stage.falls() };
    const exits = { grace: GRACE, exitP50: percentile(times, 50), exitMax: Math.max(...times) };
    const told = { mode: 'bullmq', seed, sigterms: n, events };
    return { ok: allZero(all), line: `drain ${figures({ ...told, ...all, ...exits })} (ms)` };
  });
}
