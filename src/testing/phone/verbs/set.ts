import type { Verb } from './verb.type.js';

/** `<Set>` keeps a value for the rest of the call. */
export const set: Verb = (verb, leg) => leg.vars.set(verb.get('output'), verb.text);
