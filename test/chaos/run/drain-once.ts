import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../score/random.js';
import type { End } from '../history/entry.type.js';
import type { History } from '../history/history.js';
import type { Program } from '../nemesis/program.js';
import { isAcknowledged, post } from '../platform/post.js';
import { receipt } from '../platform/receipt.js';
import { countStarts } from './count-starts.js';
import { until } from './until.js';

/** Time for running handlers, in milliseconds. */
export const GRACE = 2_000;
const IN_FLIGHT = 50;
/** The signal comes at some moment of the handlers' work. */
const LATEST_SIGNAL = 250;
/** Requests that come when the signal was already sent, one every few milliseconds, on new connections. */
const LATE = 10;
const LATE_EVERY = 20;

export interface DrainScene {
  readonly program: Program;
  readonly port: number;
  readonly history: History;
  readonly folder: string;
  readonly random: Random;
  readonly turn: number;
}

export interface Drained {
  /** From the signal until the process was gone, in milliseconds. */
  readonly took: number;
  /** Requests in flight that were not answered 2xx. */
  readonly unanswered: number;
  /** Connections that broke under a request in flight. */
  readonly resets: number;
  /**
   * Connections of late requests that broke. The kernel resets what it has queued for a socket that is closed, so no
   * process can rule that out; nobody has read those requests, and the platform sends them again.
   */
  readonly lateResets: number;
}

/** Stops one receiver in the middle of its work. */
export async function drainOnce(scene: DrainScene): Promise<Drained> {
  const { program, folder, random, turn } = scene;
  const agent = new Agent({ keepAlive: true });
  const inFlight = Array.from({ length: IN_FLIGHT }, (_, index) => send(scene, `d${turn}-${index}`, agent));
  await until(`${IN_FLIGHT} handlers at work`, async () => (await countStarts(folder, `d${turn}-`)) === IN_FLIGHT);
  await sleep(random.int(LATEST_SIGNAL));
  const stopped = program.stop();
  const late: Promise<End>[] = [];
  for (let index = 0; index < LATE; index++) {
    late.push(send(scene, `late${turn}-${index}`));
    await sleep(LATE_EVERY);
  }
  const [took, ends, lateEnds] = await Promise.all([stopped, Promise.all(inFlight), Promise.all(late)]);
  agent.destroy();
  const broken = (end: End): boolean => typeof end === 'string' && end !== 'ECONNREFUSED';
  return {
    took,
    unanswered: ends.filter((end) => !isAcknowledged(end)).length,
    resets: ends.filter(broken).length,
    lateResets: lateEnds.filter(broken).length,
  };
}

async function send({ port, history }: DrainScene, id: string, agent?: Agent): Promise<End> {
  history.note({ kind: 'send', id });
  const { end, ms } = await post(receipt(id), { port, ...(agent ? { agent } : {}) });
  history.note({ kind: 'answer', id, end, ms });
  return end;
}
