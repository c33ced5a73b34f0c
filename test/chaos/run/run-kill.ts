import { Random } from '../../score/random.js';
import type { RedisOptions } from '../../support/redis-server.js';
import type { Mode } from '../app/app-plan.interface.js';
import { check } from '../checker/check.js';
import { tally } from '../checker/tally.js';
import type { Verdict } from '../checker/verdict.interface.js';
import { readHistory } from '../history/read-history.js';
import { FailoverVictim } from '../nemesis/failover-victim.js';
import { Nemesis } from '../nemesis/nemesis.js';
import { RedisVictim } from '../nemesis/redis-victim.js';
import type { Victim } from '../nemesis/victim.interface.js';
import { Platform } from '../platform/platform.js';
import { allZero } from './all-zero.js';
import { figures } from './figures.js';
import { onStage } from './on-stage.js';
import { platformOf } from './platform-of.js';
import type { Report } from './report.interface.js';
import type { Stage, StageOptions, Topology } from './stage.js';
import { storedEffects } from './stored-effects.js';
import { workedOff } from './worked-off.js';

export interface KillOptions {
  readonly mode: Mode;
  readonly kills: number;
  readonly seed: number;
  readonly handler: 'plain' | 'outbox' | 'hasty';
  /** Of the queue's Redis. Default `'everysec'`; `'no'` is there to show that events are then lost. */
  readonly appendonly?: RedisOptions['appendonly'];
  /** Of the queue's Redis. Default: a single server. */
  readonly topology?: Topology;
  /** Whether an event is stored only when a replica has it as well; without it, what a failover loses is only told. */
  readonly waitForReplicas?: boolean;
}

/** Who plays in each mode. */
const BOTH = ['express', 'fastify'] as const;
const CAST: Readonly<Record<Mode, (seed: number) => Pick<StageOptions, 'receivers' | 'workers'>>> = {
  inline: (seed) => ({ receivers: [platformOf(seed)] }),
  'inline-redis': () => ({ receivers: BOTH }),
  bullmq: () => ({ receivers: BOTH, workers: 2 }),
};
/** On a cluster: more than it has nodes. */
const PARTITIONS = 4;
const LOAD = { rate: 80, duplicates: 8, aborts: 4 };
/** How long the platform goes on trying when the killing is over, in milliseconds. */
const PATIENCE = 60_000;

/** Kills and freezes whatever there is while events come in, then counts what became of them. */
export function runKill(options: KillOptions): Promise<Report & { readonly verdict: Verdict }> {
  const { mode, handler, appendonly, seed, topology = 'single', waitForReplicas = false } = options;
  const spread = topology === 'cluster' ? { partitions: PARTITIONS } : {};
  const plan = { volatile: appendonly === 'no', waitForReplicas, ...spread };
  return onStage({ mode, handler, ...CAST[mode](seed), redis: { appendonly }, topology, plan }, async (stage) => {
    await storm(stage, options);
    const effects = await storedEffects(stage.database);
    const stuck = (await stage.stopPrograms()) ? 0 : 1;
    const entries = await readHistory(stage.folder);
    const verdict = check(entries, { effects });
    const faults = { ...faultsOf(verdict, options), ...stage.falls(), stuck };
    const acts = tally(entries.flatMap((entry) => (entry.kind === 'hurt' ? [`${entry.how}:${entry.victim}`] : [])));
    return { ok: allZero(faults), line: lineOf(options, verdict, { ...acts, ...faults }), verdict };
  });
}

async function storm({ folder, history, ports, programs, ...stage }: Stage, options: KillOptions): Promise<void> {
  const { seed, kills, mode } = options;
  const platform = new Platform({ ports, history, random: new Random(seed), ...LOAD });
  const servers = serversOf(stage, new Random(seed + 2));
  const [first, ...others] = programs;
  if (!first) throw new Error('a storm takes somebody to hurt');
  const victims = [first, ...others, ...servers] as const;
  platform.start();
  await new Nemesis({ victims, random: new Random(seed + 1), history, kills }).rage();
  await platform.stop(PATIENCE);
  // Without a queue, what has not been done when it was accepted is not going to be.
  await workedOff(folder, mode === 'bullmq' ? { quiet: 3_000 } : { quiet: 500, patience: 1_000 });
}

function serversOf({ redis, replicated }: Pick<Stage, 'redis' | 'replicated'>, random: Random): readonly Victim[] {
  if (replicated) return [new FailoverVictim(replicated, random)];
  return redis ? [new RedisVictim(redis, random)] : [];
}

/** What must be 0. What Redis gives up in a failover is no fault of this side: `waitForReplicas` is the remedy. */
function faultsOf(verdict: Verdict, options: KillOptions): Record<string, number> {
  const { mode, handler, topology = 'single', waitForReplicas } = options;
  return {
    ...(topology === 'single' || waitForReplicas ? { lost: verdict.lost } : {}),
    ...(handler === 'outbox' ? { doubled: verdict.doubled } : {}),
    ...(mode === 'bullmq' ? {} : { early: verdict.early }),
    refused: verdict.refused,
    strange: verdict.strange,
    uncaught: verdict.uncaught.length,
  };
}

function lineOf(
  { mode, handler, seed, topology = 'single', waitForReplicas }: KillOptions,
  verdict: Verdict,
  more: Record<string, number>,
): string {
  const { events, requests, lost, doubled, p50, p99 } = verdict;
  const failover: Record<string, string> =
    topology === 'single' ? {} : { redis: topology, waitForReplicas: String(waitForReplicas) };
  const told = { mode, ...failover, handler, seed, events, requests, lost, doubled, ...more };
  return `kill ${figures(told)} ${figures({ p50, p99 })} (ms)`;
}
