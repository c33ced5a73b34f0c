import { readOptions } from '../../../common/read-options.js';
import { OUTCOME_RULES } from '../../outcome-rules.js';
import type { AskedVerb, OutcomeSource } from '../options/call-outcomes.interface.js';
import { PhoneError } from '../phone.error.js';
import type { RunningVerb } from './running-verb.js';

/**
 * The scripted outcome of a verb; a function is asked for it.
 * @throws PhoneError for what a function gives that is no outcome
 */
export async function outcomeOf<Outcome extends object>(
  source: OutcomeSource<Outcome> | undefined,
  { name, line, attributes }: RunningVerb,
  numbers: readonly string[] = [],
): Promise<Outcome | undefined> {
  if (typeof source !== 'function') return source;
  const verb = name as AskedVerb['verb'];
  const given: unknown = await source({ verb, line, attributes, numbers });
  if (given === undefined) return undefined;
  const kind = verb.toLowerCase() as 'dial' | 'record' | 'pay';
  const whole = `what outcomes.${kind} returned`;
  const place = { call: `${kind}: () => ({ … })`, whole, prefix: `outcomes.${kind} `, refuse: PhoneError.ofOption };
  return readOptions<Outcome>(given, OUTCOME_RULES[kind].members ?? {}, place);
}
