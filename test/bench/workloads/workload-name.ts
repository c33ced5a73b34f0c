/** What servers are asked to do, in the order in which a round does it. */
export const WORKLOAD_NAMES = ['receipt', 'call', 'duplicate', 'refused'] as const;

/** A kind of request. */
export type WorkloadName = (typeof WORKLOAD_NAMES)[number];
