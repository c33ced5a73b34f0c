import type { TranscriptStep } from '../../../testing/phone/call-state.interface.js';
import type { ReportedOutcome } from '../../../testing/http/reported-outcome.js';

/** Half-open range of indexes in the text of a document. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a request was answered. */
export interface StepAnswer {
  readonly status?: number;
  /** Milliseconds, real. */
  readonly ms: number;
  readonly fault?: string;
  readonly outcome?: ReportedOutcome;
  /** Number of the document that came. */
  readonly document?: number;
}

/** One thing that happens in a call. A step with a known `n` replaces the one before: it has gone on. */
export interface CallStep extends Omit<TranscriptStep, 'answer'> {
  /** Counts from 1. */
  readonly n: number;
  /** Virtual second of its end; absent while it is at work. */
  readonly until?: number;
  /** Document and place of the verb. */
  readonly document?: number;
  readonly range?: TextRange;
  /** Absent while the request is under way. */
  readonly answer?: StepAnswer;
  /** Entry of the inbox with all of the request and the answer. */
  readonly entry?: number;
}

/** A document that a request was answered with. */
export interface CallDocument {
  /** Counts from 1. */
  readonly n: number;
  readonly url: string;
  /** As it came, line ends normalized; signatures of links are hidden by as many asterisks. */
  readonly text: string;
  /** What the reference of the platform does not allow. */
  readonly violations: readonly { readonly rule: string; readonly line?: number }[];
}
