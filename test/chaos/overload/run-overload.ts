import { startProcess, stopProcess } from '../../score/start-process.js';
import type { PlatformName } from '../../support/platforms.js';
import { saxesVerdict } from '../../unit/reply/saxes-verdict.js';
import { measureCapacity } from './closed-loop.js';
import { OpenLoop } from './open-loop.js';
import type { Tally } from './tally.js';

const MB = 1_048_576;
/** Normal is a third of what the process can do. */
const NORMAL = 0.3;
/** How long normal load may go on until it counts as never normal. */
const MOST_SECONDS = 30;
/** A machine that does other things meanwhile shows less than the process can do, and never more. */
const MEASUREMENTS = 3;

export interface OverloadOptions {
  readonly platform: PlatformName;
  readonly seconds: number;
  /** Load in multiples of the measured capacity. */
  readonly factor: number;
  /** Work of a handler, in milliseconds. */
  readonly busy: number;
  /** Without it the bounds are out of reach: the control. */
  readonly guarded: boolean;
}

/** What was measured; times in milliseconds. */
export interface OverloadReport {
  /** Requests per second that the process can answer. */
  readonly capacity: number;
  readonly normal: Tally;
  readonly overload: Tally;
  /** 99 of 100 of what was taken or answered under overload. */
  readonly p99: { readonly receipt: number; readonly call: number };
  /** Documents that are not well-formed. */
  readonly broken: readonly string[];
  /** Growth of the resident memory under overload, in megabytes. */
  readonly growth: number;
  /** Seconds of normal load until its p99 was normal again; infinite if it never was. */
  readonly back: number;
  /** By how much the sender itself was late at worst, which latencies contain. */
  readonly lag: number;
}

/** Finds out what a receiver in a process of its own can do, asks more of it, and then normal things again. */
export async function runOverload(options: OverloadOptions): Promise<OverloadReport> {
  const { platform, guarded, busy, factor, seconds } = options;
  const program = new URL('./target.process.ts', import.meta.url);
  const target = await startProcess(program, [platform, guarded ? 'guarded' : 'open', String(busy)]);
  const { port } = target;
  const peak = async (): Promise<number> => Number((await target.ask('peak', 60_000))?.['peak']) / MB;
  try {
    // The first second warms up: code is compiled while it runs.
    await measureCapacity(port, 1);
    const capacity = await mostOf(MEASUREMENTS, () => measureCapacity(port, Math.min(3, seconds)));
    const rate = capacity * NORMAL;
    const { tally: normal } = await new OpenLoop(port).run(rate, 2);
    const before = await peak();
    const { tally: overload, lag } = await new OpenLoop(port).run(capacity * factor, seconds);
    const growth = (await peak()) - before;
    return {
      capacity,
      normal,
      overload,
      p99: { receipt: overload.latency('receipt', 0.99), call: overload.latency('call', 0.99) },
      broken: [...overload.documents.keys()].filter((document) => !saxesVerdict(document)),
      growth,
      back: await secondsUntil(normal.latency('call', 0.99), () => new OpenLoop(port).run(rate, 1)),
      lag,
    };
  } finally {
    await stopProcess(target);
  }
}

async function mostOf(times: number, measure: () => Promise<number>): Promise<number> {
  let most = 0;
  for (let count = 0; count < times; count++) most = Math.max(most, await measure());
  return most;
}

/** Twice the normal latency still is normal: a second holds few requests, and the machine has other things to do. */
async function secondsUntil(normal: number, second: () => Promise<OpenLoop>): Promise<number> {
  const bound = Math.max(normal * 2, 50);
  for (let count = 1; count <= MOST_SECONDS; count++) {
    const { tally } = await second();
    const calm = tally.shed === 0 && tally.faults.length === 0;
    if (calm && Math.max(tally.latency('receipt', 0.99), tally.latency('call', 0.99)) <= bound) return count;
  }
  return Number.POSITIVE_INFINITY;
}
