import type { Probed } from '../run/probe.js';

/** When Redis was away, in milliseconds of the process clock. */
export interface Outage {
  readonly how: 'dead' | 'frozen';
  readonly from: number;
  readonly to: number;
  /** When it answered again; a client may have found it sooner. */
  readonly back: number;
}

/** What was sent meanwhile. */
interface Probes {
  readonly receipts: readonly Probed[];
  readonly calls: readonly Probed[];
}

export interface OutageVerdict {
  /** What must be 0. */
  readonly faults: Readonly<Record<string, number>>;
  /** What is good to know. */
  readonly told: Readonly<Record<string, number>>;
}

/** Longest time for an answer, and from the return of Redis to the first success, in milliseconds. */
const TIMELY = 2_200;
const RECOVERY = 2_000;
/** Fewer requests within an outage would prove nothing. */
const ENOUGH = 5;

/** Whether receipts were turned away in time, and calls were answered as if nothing had happened. */
export function checkOutages(outages: readonly Outage[], { receipts, calls }: Probes): OutageVerdict {
  const within = ({ from, to }: Outage): Probed[] => receipts.filter(({ began, ended }) => began > from && ended < to);
  const during = outages.map(within);
  const recoveries = outages.map(({ to, back }) => Math.max(0, firstSuccess(receipts, to) - back));
  const faults = {
    hung: [...receipts, ...calls].filter(({ end }) => end === 'timeout').length,
    broken: [...receipts, ...calls].filter(({ end }) => typeof end === 'string' && end !== 'timeout').length,
    late: [...receipts, ...calls].filter((one) => duration(one) > TIMELY).length,
    accepted: during.flat().filter(({ end }) => end === 200).length,
    unwelcome: calls.filter(({ end, welcomed }) => end !== 200 || !welcomed).length,
    slowRecoveries: recoveries.filter((ms) => ms > RECOVERY).length,
    unproven: during.filter((probes) => probes.length < ENOUGH).length,
  };
  const slowest = (how: Outage['how']): number =>
    Math.max(0, ...during.filter((_, index) => outages[index]?.how === how).flatMap((probes) => probes.map(duration)));
  const told = {
    turnedAway: during.flat().length,
    slowestDead: slowest('dead'),
    slowestFrozen: slowest('frozen'),
    slowestCall: Math.max(0, ...calls.map(duration)),
    slowestRecovery: Math.max(0, ...recoveries),
  };
  return { faults, told };
}

function duration({ began, ended }: Probed): number {
  return ended - began;
}

function firstSuccess(receipts: readonly Probed[], since: number): number {
  return Math.min(...receipts.filter(({ ended, end }) => ended > since && end === 200).map(({ ended }) => ended));
}
