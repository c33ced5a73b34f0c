import { parseArgs } from 'node:util';
import type { SpreadAmount } from './measure/run-starts.js';
import { QUEUE_SERVER_NAMES, SERVER_NAMES, type ServerName } from './servers/server-name.js';
import { QUEUE_WORKLOAD_NAMES, WORKLOAD_NAMES, type WorkloadName } from './workloads/workload-name.js';

/** How long a run may take: below three minutes, or as long as good numbers need. */
const QUICK: SpreadAmount = { starts: 2, rounds: 12, requests: 1500, warmUp: 30_000 };
const FULL: SpreadAmount = { starts: 6, rounds: 24, requests: 4000, warmUp: 40_000 };
/** With a queue all takes several times as long, and until V8 has compiled the code of BullMQ as well. */
const QUICK_QUEUE: SpreadAmount = { starts: 1, rounds: 11, requests: 1000, warmUp: 40_000 };

/** What the command line asks for. */
export interface BenchOptions {
  readonly mode: 'compare' | 'queue' | 'growth' | 'profile';
  readonly full: boolean;
  readonly amount: SpreadAmount;
  readonly servers: readonly ServerName[];
  readonly workloads: readonly WorkloadName[];
  /** Where the result goes, as JSON. */
  readonly json: string | undefined;
}

/** @throws Error that names what is not known, and what is */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      queue: { type: 'boolean', default: false },
      profile: { type: 'string' },
      servers: { type: 'string' },
      only: { type: 'string' },
      starts: { type: 'string' },
      rounds: { type: 'string' },
      requests: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const { full, growth, queue, profile, json } = values;
  const only = profile === undefined ? values.only : (positionals[0] ?? (queue ? 'stored' : 'receipt'));
  const amount = full ? FULL : queue ? QUICK_QUEUE : QUICK;
  return {
    mode: profile !== undefined ? 'profile' : growth ? 'growth' : queue ? 'queue' : 'compare',
    full,
    amount: {
      ...amount,
      starts: positive('--starts', values.starts, amount.starts),
      rounds: positive('--rounds', values.rounds, amount.rounds),
      requests: positive('--requests', values.requests, amount.requests),
    },
    servers: named<ServerName>('server', queue ? QUEUE_SERVER_NAMES : SERVER_NAMES, profile ?? values.servers),
    workloads: named<WorkloadName>('workload', queue ? QUEUE_WORKLOAD_NAMES : WORKLOAD_NAMES, only),
    json,
  };
}

function named<Name extends string>(what: string, known: readonly Name[], list: string | undefined): readonly Name[] {
  if (list === undefined) return known;
  const wanted = list.split(',');
  const unknown = wanted.find((one) => !known.some((name) => name === one));
  if (unknown !== undefined) throw new Error(`there is no ${what} "${unknown}". Known: ${known.join(', ')}`);
  return known.filter((name) => wanted.includes(name));
}

function positive(option: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${option} takes a whole number above 0`);
  return value;
}
