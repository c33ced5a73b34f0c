import { setTimeout } from 'node:timers/promises';
import { Random } from '../../score/random.js';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import type { PlatformName } from '../../support/platforms.js';
import { deal } from './deal.js';
import { SoakLane } from './soak-lane.js';

const MB = 1_048_576;
/** So few that the guard against overload rarely has a reason to step in. */
const LANES = 32;
/** How long handlers and connections have to come to their end, in milliseconds. */
const PATIENCE = 10_000;

export interface SoakOptions {
  readonly platform: PlatformName;
  readonly n: number;
  readonly seed: number;
  /** Requests before the first measurement: code is compiled and the dedupe store filled by then. */
  readonly warmUp: number;
  /** `'leak'` makes the handlers keep something of every event: the control. */
  readonly fault?: string;
}

/** What the process held after everything that can be thrown away was. */
interface State {
  readonly heap: number;
  /** Names of timers, sockets and the like that keep the process alive. */
  readonly resources: string;
  /** Handlers' tasks under way. */
  readonly running: number;
}

export interface SoakReport {
  /** Growth of the heap from after the warm-up to the end, in megabytes. */
  readonly growth: number;
  /** Before the first request, and after the last. */
  readonly before: State;
  readonly after: State;
  /** Ends by kind, with how often. */
  readonly ends: Readonly<Record<string, number>>;
  /** Ends that the policy does not foresee for their kind. */
  readonly faults: readonly string[];
}

/** Sends a mix of all that a receiver meets to one process, and weighs it before and afterwards. */
export async function runSoak({ platform, n, seed, warmUp, fault = '' }: SoakOptions): Promise<SoakReport> {
  const program = new URL('./target.process.ts', import.meta.url);
  const target = await startProcess(program, [platform, fault], { execArgv: ['--expose-gc'] });
  const random = new Random(seed);
  const ends = new Map<string, number>();
  const faults = new Set<string>();
  let id = 0;
  const drive = async (count: number): Promise<void> => {
    const last = id + count;
    const lane = async (): Promise<void> => {
      const sender = new SoakLane(target.port);
      while (id < last) {
        const kind = deal(random);
        const end = await sender.send(kind, String(++id));
        const name = `${kind.name} ${end}`;
        ends.set(name, (ends.get(name) ?? 0) + 1);
        if (![kind.ends, kind.orElse, '503 VOX_OVERLOADED'].includes(end)) faults.add(name);
      }
      sender.end();
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };
  try {
    const before = await stateOf(target);
    await drive(Math.min(warmUp, n));
    const warm = await settled(target, before);
    await drive(n - id);
    const after = await settled(target, before);
    const growth = (after.heap - warm.heap) / MB;
    return {
      growth,
      before,
      after,
      ends: Object.fromEntries([...ends].toSorted(([one], [other]) => (one < other ? -1 : 1))),
      faults: [...faults],
    };
  } finally {
    await stopProcess(target);
  }
}

/** Waits until nothing is under way that was not there before; what stays longer stays in the report. */
async function settled(target: ChildServer, before: State): Promise<State> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const state = await stateOf(target);
    const isCalm = state.running === 0 && state.resources === before.resources;
    if (isCalm || performance.now() > end) return stateOf(target);
    await setTimeout(100);
  }
}

async function stateOf(target: ChildServer): Promise<State> {
  const { heap, resources, running } = (await target.ask('measure', 60_000)) ?? {};
  return { heap: Number(heap), resources: String(resources), running: Number(running) };
}
