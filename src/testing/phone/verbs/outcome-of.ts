import type { AskedVerb, OutcomeSource } from '../options/call-outcomes.interface.js';
import type { RunningVerb } from './running-verb.js';

/** The outcome of a verb, asked for if it is a function that gives it. */
export function outcomeOf<Outcome extends object>(
  source: OutcomeSource<Outcome> | undefined,
  { name, line, attributes }: RunningVerb,
  numbers: readonly string[] = [],
): Outcome | undefined | Promise<Outcome | undefined> {
  if (typeof source !== 'function') return source;
  return source({ verb: name as AskedVerb['verb'], line, attributes, numbers });
}
