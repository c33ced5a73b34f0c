import type { Verb } from './verb.type.js';

/** `<Unset>` deletes a variable, with all a verb has left under its name. */
export const unset: Verb = (verb, leg) => leg.vars.unset(verb.get('output'));
