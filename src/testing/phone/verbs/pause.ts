import type { Verb } from './verb.type.js';

/** `<Pause>`: virtual seconds of silence. */
export const pause: Verb = (verb, leg) => {
  leg.answer();
  leg.frame.clock.pass(verb.number('length'));
};
