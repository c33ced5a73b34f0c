import { textOrNumberOf } from '../fields/text-or-number-of.js';
import type { CallVars } from './call-vars.js';
import { outputName } from './output-name.js';

/**
 * What a verb brought. The documented place comes first: the variable under the verb's `output`, which is the name of
 * the step. Then the candidate parameter of wire-format section 6.9. On a route without a step the name of the `output`
 * is not known, so the only output with such a member will do; with a step it could be what an older verb left behind.
 * An empty text is a result too: nothing was entered.
 */
export function verbResult(vars: CallVars, member: string, candidate: unknown, step?: string): string | undefined {
  const given = textOrNumberOf(candidate);
  if (step === undefined) return given ?? vars.only(member);
  return vars.get(`${outputName(step)}.${member}`) ?? given;
}
