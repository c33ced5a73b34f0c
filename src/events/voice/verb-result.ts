import { textOrNumberOf } from '../fields/values.js';
import type { LiftHints } from '../lift-hints.interface.js';
import type { CallVars } from './call-vars.js';
import { outputName } from './output-name.js';

/**
 * The result of a verb. The documented place comes first: the variable under the verb's `output`, which has the name of
 * the step unless the document gives another. Then the candidate parameter of wire-format section 6.9. On a route
 * without a step the name of the `output` is not known: there the only output with such a member is taken. On a route
 * with a step it is not taken, as an earlier verb may have left it. An empty text is a result too: nothing was entered.
 */
export function verbResult(vars: CallVars, member: string, candidate: unknown, hints: LiftHints): string | undefined {
  const given = textOrNumberOf(candidate);
  const output = hints.output ?? (hints.step && outputName(hints.step));
  return output ? (vars.get(`${output}.${member}`) ?? given) : (given ?? vars.only(member));
}
