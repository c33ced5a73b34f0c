import { DocumentRefusal } from '../document/document-refusal.js';
import { ExpressionFault } from '../expression/expression-node.js';
import { readCondition } from '../expression/expression-reader.js';
import { holds } from '../expression/holds.js';
import type { Leg } from '../run/leg.js';
import type { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.types.js';

/** `<If>` runs its children when the condition holds. */
export const ifVerb: Verb = (verb, leg, run) => (conditionHolds(verb, leg) ? run(verb.children, leg) : undefined);

/**
 * `<Do>` is a do/while loop: its children run, then the condition is judged, for at most `maxLoops` rounds. In the
 * condition `do.n` is the round that just ran. Inner loops hide the outer `do.n`.
 */
export const doVerb: Verb = async function* (verb, leg, run) {
  const { vars, frame } = leg;
  const outer = vars.round;
  try {
    for (let round = 0; round < verb.number('maxLoops'); round++) {
      frame.budget.verb();
      vars.round = round;
      const link = yield* run(verb.children, leg);
      if (link) return link;
      if (!conditionHolds(verb, leg)) return undefined;
    }
    return undefined;
  } finally {
    vars.round = outer;
  }
};

/** `<Set>` keeps a value for the rest of the call. */
export const set: Verb = (verb, leg) => leg.vars.set(verb.get('output'), verb.text);

/** `<Unset>` deletes a variable, with all results that a verb stored under its name. */
export const unset: Verb = (verb, leg) => leg.vars.unset(verb.get('output'));

/**
 * Whether the condition of an element holds now.
 * @throws DocumentRefusal when a pattern is malformed, or takes too long
 */
function conditionHolds(verb: RunningVerb, leg: Leg): boolean {
  try {
    return holds(readCondition(verb.get('expression')), leg.vars.expand);
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    throw new DocumentRefusal(`${verb.name} expression: ${error.message}`, verb.line);
  }
}
