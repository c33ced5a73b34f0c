import type { Leg } from '../../run/leg.js';
import { RunningVerb } from '../running-verb.js';
import type { RungNumber } from './rung-number.interface.js';

/** The numbers that a `<Dial>` calls, in the order of the document. */
export function numbersOf(verb: RunningVerb, leg: Leg): readonly RungNumber[] {
  const { numbers = {}, ...every } = leg.facts.outcomes.dial ?? {};
  const rung = (number: string, noun: RunningVerb | undefined): RungNumber => {
    const own = Object.hasOwn(numbers, number) ? numbers[number] : undefined;
    return { number, noun, outcome: own ?? every };
  };
  if (verb.text !== '') return [rung(verb.text, undefined)];
  return verb.children.map((child) => {
    const noun = new RunningVerb(child, leg.vars);
    noun.log(leg);
    return rung(noun.text, noun);
  });
}
