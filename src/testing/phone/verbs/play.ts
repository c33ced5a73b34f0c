import { toneTime } from '../time/tone-time.js';
import type { Verb } from './verb.type.js';

/** `<Play>`: files are not fetched, so how long they take is not known and not counted. */
export const play: Verb = (verb, leg) => {
  leg.answer();
  for (let round = 1; round <= verb.number('loop'); round++) {
    if (round > 1) leg.frame.budget.verb();
    if (verb.text !== '') leg.heard.push(verb.text);
    leg.frame.clock.pass(toneTime(verb.get('digits')));
  }
};
