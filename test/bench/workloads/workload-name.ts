/** What servers are asked to do, in the order in which a round does it. `single` is a receipt on a connection of its own. */
export const WORKLOAD_NAMES = ['receipt', 'call', 'duplicate', 'single', 'refused'] as const;

/** A kind of request. */
export type WorkloadName = (typeof WORKLOAD_NAMES)[number];
