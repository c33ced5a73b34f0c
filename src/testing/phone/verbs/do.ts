import { judge } from './judge.js';
import type { Verb } from './verb.type.js';

/** `<Do>` runs its children while the condition holds, judged before each round; an inner loop hides the outer `do.n`. */
export const doVerb: Verb = async function* (verb, leg, run) {
  const { vars, frame } = leg;
  const outer = vars.round;
  try {
    for (let round = 0; round < verb.number('maxLoops'); round++) {
      frame.budget.verb();
      vars.round = round;
      if (!judge(verb, leg)) return undefined;
      const link = yield* run(verb.children, leg);
      if (link) return link;
    }
    return undefined;
  } finally {
    vars.round = outer;
  }
};
