import type { Entry } from '../history/entry.type.js';

/** What must be 0: handlers that went wrong, by what went wrong. */
export interface FanOutVerdict {
  /** Handlers that never succeeded. */
  readonly missing: number;
  /** Successes beyond the first of a handler. */
  readonly repeated: number;
  /** Handlers that ran more or less often than their failures and one success. */
  readonly runs: number;
  /** Handlers that were told another attempt than the one that it was. */
  readonly attempts: number;
}

/** Looks at every handler of every event by itself. */
export function checkFanOut(
  entries: readonly Entry[],
  patterns: readonly { readonly id: string; readonly fails: readonly number[] }[],
): FanOutVerdict {
  const starts = new Map<string, number[]>();
  const successes = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'start' && entry.kind !== 'effect') continue;
    const key = `${entry.id} ${entry.handler}`;
    if (entry.kind === 'start') starts.set(key, [...(starts.get(key) ?? []), entry.attempt]);
    else successes.set(key, (successes.get(key) ?? 0) + 1);
  }
  const handlers = patterns.flatMap(({ id, fails }) =>
    fails.map((times, index) => ({ key: `${id} ${index + 1}`, times })),
  );
  const count = (isWrong: (key: string, times: number) => boolean): number =>
    handlers.filter(({ key, times }) => isWrong(key, times)).length;
  return {
    missing: count((key) => !successes.has(key)),
    repeated: [...successes.values()].reduce((sum, times) => sum + times - 1, 0),
    runs: count((key, times) => starts.get(key)?.length !== times + 1),
    attempts: count((key) => starts.get(key)?.some((attempt, index) => attempt !== index + 1) ?? false),
  };
}
