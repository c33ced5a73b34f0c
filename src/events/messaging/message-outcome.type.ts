/** What a delivery status means for the sender, whatever word the platform uses for it. */
export type MessageOutcome = 'pending' | 'delivered' | 'failed' | 'unknown';
