import type { CallEnding, WaitingFor } from '../../../testing/phone/call-state.interface.js';
import type { CallQuestion } from './call-question.types.js';
import type { CallDocument, CallStep } from './call-step.types.js';

/** A call that is to begin. */
export interface DialInput {
  readonly from: string;
  readonly to: string;
  /** An entry point or another URL of the target. Default: the first entry point. */
  readonly url?: string;
  /** `real`: a pause takes its time, and an input that does not come times out. */
  readonly time: 'virtual' | 'real';
  /** Whether results of Dial, Record and Pay are asked for. Default `true`; otherwise Dial completes. */
  readonly asks?: boolean;
  readonly method?: 'GET' | 'POST';
  readonly encoding?: 'form' | 'json';
}

/** A call in a list. */
export interface CallHead {
  readonly call: string;
  readonly from: string;
  readonly to: string;
  readonly url: string;
  readonly time: 'virtual' | 'real';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly ended?: CallEnding;
}

/** Where a call is now; each message of the stream holds all of it. */
export interface CallNow {
  /** `working`: a request or a verb is at work. `asking`: see `question`. */
  readonly state: 'working' | 'waiting' | 'asking' | 'ended';
  /** Virtual seconds since the call began. */
  readonly at: number;
  /** Document of the verb at work. */
  readonly document?: number;
  /** Number of the step of the verb at work. */
  readonly step?: number;
  readonly waitingFor?: WaitingFor;
  /** Keys that were pressed and not taken yet; those of a payment are `x`. */
  readonly typed: string;
  readonly question?: CallQuestion;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly ended?: CallEnding;
  /** Why it ended, in plain words, with remedies; empty before. */
  readonly summary: readonly string[];
}

/** All of a call. */
export interface CallView extends CallHead {
  readonly now: CallNow;
  readonly steps: readonly CallStep[];
  readonly documents: readonly CallDocument[];
}
