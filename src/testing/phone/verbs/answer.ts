import type { Verb } from './verb.type.js';

/** `<Answer>`: the first one picks up, later ones do nothing. */
export const answer: Verb = (_verb, leg) => leg.answer();
