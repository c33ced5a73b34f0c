import { fold } from '../fields/values.js';

/** What a delivery status means for the sender, whatever word the platform uses for it. */
export type MessageOutcome = 'pending' | 'delivered' | 'failed' | 'unknown';

/** How far a message has come. */
export interface MessageStanding {
  /** Higher is further along or more trustworthy; equal ranks are told apart by time. */
  readonly rank: number;
  readonly isFinal: boolean;
  readonly outcome: MessageOutcome;
}

const pending = (rank: number): MessageStanding => ({ rank, isFinal: false, outcome: 'pending' });
const FAILED: MessageStanding = { rank: 5, isFinal: true, outcome: 'failed' };
const UNLISTED: MessageStanding = { rank: 0, isFinal: false, outcome: 'unknown' };

/**
 * Wire-format section 9.1. `sent` and `undelivered` are a consumer's claim only: the first counts as on its way, the
 * second as final and failed. `received` is left out on purpose, for it is the status of inbound messages.
 */
const STANDINGS: ReadonlyMap<string, MessageStanding> = new Map([
  ['queued', pending(1)],
  ['sent', pending(2)],
  ['delivering', pending(3)],
  ['unknown', { rank: 4, isFinal: true, outcome: 'unknown' }],
  ['failed', FAILED],
  ['expired', FAILED],
  ['undelivered', FAILED],
  ['delivered', { rank: 6, isFinal: true, outcome: 'delivered' }],
]);

/**
 * What a status means, in upper or lower case. A word that is not in the table is not final, and its outcome is
 * unknown. The word `unknown` itself is final: the carrier reports nothing more, and sending again risks a duplicate.
 */
export function messageStandingOf(status: string): MessageStanding {
  return STANDINGS.get(fold(status)) ?? UNLISTED;
}
