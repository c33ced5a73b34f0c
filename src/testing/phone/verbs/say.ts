import { speakingTime } from '../time/speaking-time.js';
import type { Verb } from './verb.type.js';

/** `<Say>`: heard as often as `loop` says. */
export const say: Verb = (verb, leg) => {
  leg.answer();
  for (let round = 1; round <= verb.number('loop'); round++) {
    // Each repetition is work for the platform: an endless one runs into the limit.
    if (round > 1) leg.frame.budget.verb();
    leg.heard.push(verb.text);
    leg.frame.clock.pass(speakingTime(verb.text));
  }
};
