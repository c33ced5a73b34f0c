import { judge } from './judge.js';
import type { Verb } from './verb.type.js';

/** `<If>` runs its children when the condition holds. */
export const ifVerb: Verb = (verb, leg, run) => (judge(verb, leg) ? run(verb.children, leg) : undefined);
