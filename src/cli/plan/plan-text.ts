import { indented, table } from '../text-layout.js';
import { costText } from './cost-text.js';
import { loadText } from './load-text.js';
import { counted, duration, megabytes, percent } from './plan-words.js';
import type { Plan } from './plan.interface.js';
import type { PlanRequest } from './plan-request.interface.js';
import type { Costs } from './simulation/costs.interface.js';
import type { Percentiles } from './simulation/percentiles.js';

/** A plan for people. @param source where the costs come from */
export function planText(request: PlanRequest, plan: Plan, costs: Costs, source: string): string {
  return [
    `Plan for ${loadText(request)}`,
    indented(table([...systemRows(plan), coreRow(request, plan)])),
    `Expected (simulated, seed ${request.seed})`,
    indented(table(expectedRows(request, plan))),
    costText(costs, source),
    'Run one more of each process, so that one may die or be deployed.',
  ].join('\n\n');
}

function systemRows({ system, steady: { busy }, memory }: Plan): string[][] {
  const { receivers, workers, concurrency, partitions } = system;
  const redis = `${megabytes((memory.waiting + memory.finished) / partitions)} each, busy ${percent(busy.redis)}`;
  const places = `busy ${percent(busy.workers)}, places for jobs ${percent(busy.places)}`;
  return [
    [counted(receivers, 'receiver'), `busy ${percent(busy.receivers)}`],
    [counted(workers, 'worker'), `concurrency ${concurrency}, ${places}`],
    [counted(partitions, 'partition'), `a Redis for each: ${redis}`],
  ];
}

function coreRow({ cores }: PlanRequest, { busyCores, fits }: Plan): string[] {
  const given = Number.isFinite(cores)
    ? ` of ${cores}${fits ? '' : ': TOO FEW, more waits all the time'}`
    : ', one for each process';
  return ['cores', `${busyCores.toFixed(1)} busy${given}`];
}

function expectedRows({ burst: events }: PlanRequest, { steady, burst }: Plan): string[][] {
  const times = ({ p50, p99 }: Percentiles): string => `p50 ${duration(p50)}, p99 ${duration(p99)}`;
  const rows = [
    ['until the 2xx', times(steady.answer)],
    ['until a handler has ended', times(steady.handled)],
  ];
  if (events === 0) return rows;
  const cleared = burst.clearMs === undefined ? 'is not cleared' : `cleared after ${duration(burst.clearMs)}`;
  return [...rows, ['burst', `${cleared}; at most ${counted(burst.mostWaiting, 'job')} waiting`]];
}
