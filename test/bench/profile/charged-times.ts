import type { Profiler } from 'node:inspector';
import { nodeTimes } from './node-times.js';
import { originOf } from './origin-of.js';

/**
 * Time in µs by file of ours, with what others spend on its behalf: each foreign function is charged to the nearest of our
 * functions below it on the stack. What runs from an empty stack (timers, continuations of others) is charged to nobody.
 */
export function chargedTimes(profile: Profiler.Profile): ReadonlyMap<string, number> {
  const spent = nodeTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const called = new Set(profile.nodes.flatMap(({ children = [] }) => children));
  const sums = new Map<string, number>();
  const visit = (id: number, caller: string | undefined): void => {
    const node = nodes.get(id);
    if (!node) return;
    const { group, file } = originOf(node.callFrame.url);
    const payer = group === 'ours' ? file : caller;
    if (payer !== undefined) sums.set(payer, (sums.get(payer) ?? 0) + (spent.get(id) ?? 0));
    for (const child of node.children ?? []) visit(child, payer);
  };
  for (const { id } of profile.nodes) if (!called.has(id)) visit(id, undefined);
  return sums;
}
