import type { DialOutcome } from '../../options/dial-outcome.interface.js';
import type { RunningVerb } from '../running-verb.js';

const USUAL = 10;

/** Seconds that a connected call lasts: as scripted, up to `timeLimit`, up to the caller's `*` where that may end it. */
export function talkTime(verb: RunningVerb, { duration = USUAL, starAfter = Infinity }: DialOutcome): number {
  return Math.min(duration, verb.number('timeLimit'), verb.flag('hangupOnStar') ? starAfter : Infinity);
}
