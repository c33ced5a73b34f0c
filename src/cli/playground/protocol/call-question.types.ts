import type { DialScript, PayOutcome, RecordOutcome } from '../../../testing/phone/options/call-outcomes.interface.js';

interface Asked {
  /** Counts from 1 within a call. */
  readonly id: number;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A result of a verb that the page is asked for when it comes up. */
export type CallQuestion =
  | (Asked & { readonly verb: 'Dial'; readonly numbers: readonly string[] })
  | (Asked & { readonly verb: 'Record' | 'Pay' });

/** Without an outcome `<Record>` and `<Pay>` wait for the caller. */
export type CallAnswer =
  | { readonly verb: 'Dial'; readonly outcome: DialScript }
  | { readonly verb: 'Record'; readonly outcome?: RecordOutcome }
  | { readonly verb: 'Pay'; readonly outcome?: PayOutcome };
