import type { End, Entry } from '../history/entry.type.js';
import { isAcknowledged } from '../platform/post.js';
import { percentile } from './percentile.js';
import { tally } from './tally.js';
import type { Verdict } from './verdict.interface.js';

/** What the policy answers to a good informational event whose handlers do not fail: done or stored, or come again. */
const POLICY: readonly End[] = [200, 503];

/** What the checker cannot see in a history. */
export interface CheckOptions {
  /** How often each event had its effect. Default: what the handlers noted. */
  readonly effects?: ReadonlyMap<string, number> | undefined;
  /** The statuses that may come. Default 200 and 503. */
  readonly policy?: readonly End[];
}

/** Holds the promises against what happened. */
export function check(entries: readonly Entry[], options: CheckOptions = {}): Verdict {
  const { effects = effectsOf(entries), policy = POLICY } = options;
  const sent = firstOf(entries.filter(({ kind }) => kind === 'send'));
  const accepted = firstOf(entries.filter((entry) => entry.kind === 'answer' && isAcknowledged(entry.end)));
  const done = firstOf(entries.filter(({ kind }) => kind === 'effect'));
  const ends = entries.flatMap((entry) => (entry.kind === 'answer' ? [entry.end] : []));
  const waits = [...accepted].map(([id, at]) => at - (sent.get(id) ?? at));
  return {
    events: sent.size,
    requests: ends.length,
    lost: [...accepted.keys()].filter((id) => !effects.has(id)).length,
    doubled: [...effects.values()].reduce((sum, times) => sum + times - 1, 0),
    refused: [...sent.keys()].filter((id) => !accepted.has(id)).length,
    early: [...accepted].filter(([id, at]) => (done.get(id) ?? Infinity) > at).length,
    strange: ends.filter((end) => typeof end === 'number' && !policy.includes(end)).length,
    ends: tally(ends),
    uncaught: entries.flatMap((entry) => (entry.kind === 'uncaught' ? [entry.text] : [])),
    p50: percentile(waits, 50),
    p99: percentile(waits, 99),
  };
}

function effectsOf(entries: readonly Entry[]): Map<string, number> {
  const ids = entries.flatMap((entry) => (entry.kind === 'effect' ? [entry.id] : []));
  return new Map(Object.entries(tally(ids)));
}

/** When each id came first. */
function firstOf(entries: readonly Entry[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const entry of entries) if ('id' in entry && !first.has(entry.id)) first.set(entry.id, entry.at);
  return first;
}
