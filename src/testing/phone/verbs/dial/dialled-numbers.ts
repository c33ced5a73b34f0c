import type { DialOutcome } from '../../options/call-outcomes.interface.js';
import type { Leg } from '../../run/leg.js';
import { outcomeOf } from '../outcome-of.js';
import { RunningVerb } from '../running-verb.js';

/** A number that `<Dial>` calls. */
interface WantedNumber {
  readonly number: string;
  /** The `<Number>`; undefined when the number is the text of `<Dial>`. */
  readonly noun: RunningVerb | undefined;
}

/** A number with its outcome. */
export interface DialledNumber extends WantedNumber {
  readonly outcome: DialOutcome;
}

/** The numbers that a `<Dial>` calls, in the order of the document, with their scripted outcomes. */
export async function dialledNumbers(verb: RunningVerb, leg: Leg): Promise<readonly DialledNumber[]> {
  const wanted = wantedNumbers(verb, leg);
  const asked = wanted.map(({ number }) => number);
  const { numbers = {}, ...every } = (await outcomeOf(leg.facts.outcomes.dial, verb, asked)) ?? {};
  return wanted.map(({ number, noun }) => {
    const own = Object.hasOwn(numbers, number) ? numbers[number] : undefined;
    return { number, noun, outcome: own ?? every };
  });
}

function wantedNumbers(verb: RunningVerb, leg: Leg): readonly WantedNumber[] {
  if (verb.text !== '') return [{ number: verb.text, noun: undefined }];
  return verb.children.map((child) => {
    const noun = new RunningVerb(child, leg.vars);
    noun.log(leg);
    return { number: noun.text, noun };
  });
}
