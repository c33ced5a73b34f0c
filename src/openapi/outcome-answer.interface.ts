import type { Outcome } from '../outcomes/outcome.interface.js';

/** How an outcome looks on the wire. */
export interface OutcomeAnswer {
  readonly outcome: Outcome;
  readonly status: number;
  /** A VoXML document, the code and phrase of a refusal as JSON, or nothing of meaning. */
  readonly body: 'document' | 'refusal' | 'none';
  /** The document is not that of a handler. */
  readonly isFallback: boolean;
}
