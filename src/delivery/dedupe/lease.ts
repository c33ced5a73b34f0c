/** How long a claim holds without a sign of life, in milliseconds: as long a crash keeps the next delivery waiting. */
export const LEASE = 10_000;

/** How often a claim that is at work is renewed, in milliseconds. */
export const RENEWAL = 3_000;
