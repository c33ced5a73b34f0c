import type { RunningVerb } from '../running-verb.js';
import type { PayStep } from './pay-steps.js';

/** One attempt of `<Pay>` to get one detail. */
export interface PayAttempt {
  readonly step: PayStep;
  /** From 1. */
  readonly attempt: number;
  /** What was wrong with the attempt before. */
  readonly error: string | undefined;
  /** Known once the card number is. */
  readonly cardType: string | undefined;
  /** Details still missing, this one included. */
  readonly missing: readonly string[];
}

const fits = (prompt: RunningVerb, attribute: string, value: string | undefined): boolean =>
  !prompt.has(attribute) || (value !== undefined && prompt.list(attribute).includes(value));
const narrowness = (prompt: RunningVerb): number =>
  ['attempt', 'cardType', 'errorType'].filter((attribute) => prompt.has(attribute)).length;

/** The prompt for an attempt: of those that fit, the one with the most conditions; undefined for the default prompt. */
export function promptFor(prompts: readonly RunningVerb[], now: PayAttempt): RunningVerb | undefined {
  return prompts
    .filter((prompt) => prompt.get('for') === now.step.name && fits(prompt, 'attempt', String(now.attempt)))
    .filter((prompt) => fits(prompt, 'cardType', now.cardType) && fits(prompt, 'errorType', now.error))
    .toSorted((one, other) => narrowness(other) - narrowness(one))[0];
}
