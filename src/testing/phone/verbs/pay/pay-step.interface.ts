import type { RunningVerb } from '../running-verb.js';

/** One detail that `<Pay>` asks for. */
export interface PayStep {
  /** What is asked for: a value of `<Prompt for>`. */
  readonly name: string;
  /** Candidate parameter that carries it. */
  readonly parameter: string;
  /** All but the last four digits are masked; `all`: every digit is. */
  readonly masked?: true | 'all';
  readonly asked: (verb: RunningVerb) => boolean;
  /** The value of `<Prompt errorType>` that an input earns; undefined when it is good. */
  readonly fault: (digits: string, verb: RunningVerb) => string | undefined;
}
