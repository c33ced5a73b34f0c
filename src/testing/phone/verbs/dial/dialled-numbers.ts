import type { DialOutcome } from '../../options/call-outcomes.interface.js';
import type { Leg } from '../../run/leg.js';
import { RunningVerb } from '../running-verb.js';

/** A number that `<Dial>` calls, with its scripted outcome. */
export interface DialledNumber {
  readonly number: string;
  readonly outcome: DialOutcome;
  /** The `<Number>`; undefined when the number is the text of `<Dial>`. */
  readonly noun: RunningVerb | undefined;
}

/** The numbers that a `<Dial>` calls, in the order of the document. */
export function dialledNumbers(verb: RunningVerb, leg: Leg): readonly DialledNumber[] {
  const { numbers = {}, ...every } = leg.facts.outcomes.dial ?? {};
  const dialled = (number: string, noun: RunningVerb | undefined): DialledNumber => {
    const own = Object.hasOwn(numbers, number) ? numbers[number] : undefined;
    return { number, noun, outcome: own ?? every };
  };
  if (verb.text !== '') return [dialled(verb.text, undefined)];
  return verb.children.map((child) => {
    const noun = new RunningVerb(child, leg.vars);
    noun.log(leg);
    return dialled(noun.text, noun);
  });
}
