import type { PayStep } from './pay-step.interface.js';

/** One time that `<Pay>` asks for one detail. */
export interface PayTry {
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
