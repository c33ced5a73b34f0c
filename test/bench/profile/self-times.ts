import type { Profiler } from 'node:inspector';
import { nodeTimes } from './node-times.js';
import { type Origin, originOf } from './origin-of.js';

/** A function and the time in which it was on top of the stack. */
export interface SelfTime extends Origin {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** µs. */
  readonly time: number;
}

const IDLE = '(idle)';

/** All functions with their own time, whoever called them; waiting is left out. Longest first. */
export function selfTimes(profile: Profiler.Profile): readonly SelfTime[] {
  const spent = nodeTimes(profile);
  const functions = new Map<string, SelfTime>();
  for (const { id, callFrame } of profile.nodes) {
    const { functionName, url, lineNumber } = callFrame;
    const time = spent.get(id) ?? 0;
    if (functionName === IDLE || time <= 0) continue;
    const key = `${url}:${lineNumber}:${functionName}`;
    const before = functions.get(key)?.time ?? 0;
    const name = functionName || '(anonymous)';
    functions.set(key, { ...originOf(url), name, line: lineNumber + 1, time: before + time });
  }
  return [...functions.values()].toSorted((one, other) => other.time - one.time);
}
