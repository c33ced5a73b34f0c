import type { MessageOutcome } from './message-outcome.type.js';

/** How far a message has come. */
export interface MessageStanding {
  /** Higher is further along or more trustworthy; equal ranks are told apart by time. */
  readonly rank: number;
  readonly isFinal: boolean;
  readonly outcome: MessageOutcome;
}
