import type { RunningVerb } from '../running-verb.js';
import type { PayStep } from './pay-steps.js';

/** One time that `<Pay>` asks for one detail. */
export interface PayAttempt {
  readonly step: PayStep;
  /** From 1. */
  readonly attempt: number;
  /** What was wrong the last time. */
  readonly error: string | undefined;
  /** Known once the card number is. */
  readonly cardType: string | undefined;
  /** What is still to be asked for, this one included. */
  readonly missing: readonly string[];
}

const fits = (prompt: RunningVerb, attribute: string, value: string | undefined): boolean =>
  !prompt.has(attribute) || (value !== undefined && prompt.list(attribute).includes(value));
const narrowness = (prompt: RunningVerb): number =>
  ['attempt', 'cardType', 'errorType'].filter((attribute) => prompt.has(attribute)).length;

/** The prompt for a try: of those that fit, the one with the most conditions; undefined when the default is heard. */
export function promptFor(prompts: readonly RunningVerb[], now: PayAttempt): RunningVerb | undefined {
  return prompts
    .filter((prompt) => prompt.get('for') === now.step.name && fits(prompt, 'attempt', String(now.attempt)))
    .filter((prompt) => fits(prompt, 'cardType', now.cardType) && fits(prompt, 'errorType', now.error))
    .toSorted((one, other) => narrowness(other) - narrowness(one))[0];
}
