import { speakingTime, toneTime } from '../run/virtual-time.js';
import type { Verb } from './verb.types.js';

/** `<Say>` is heard as often as `loop` says. */
export const say: Verb = (verb, leg) => {
  leg.answer();
  for (let round = 1; round <= verb.number('loop'); round++) {
    // Each repetition counts as a verb, so that an endless one reaches the limit.
    if (round > 1) leg.frame.budget.verb();
    leg.heard.push(verb.text);
    leg.frame.clock.pass(speakingTime(verb.text));
  }
};

/** `<Play>`: files are not fetched, so their duration is unknown and not counted. */
export const play: Verb = (verb, leg) => {
  leg.answer();
  for (let round = 1; round <= verb.number('loop'); round++) {
    if (round > 1) leg.frame.budget.verb();
    if (verb.text !== '') leg.heard.push(verb.text);
    leg.frame.clock.pass(toneTime(verb.get('digits')));
  }
};
