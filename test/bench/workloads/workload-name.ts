/** What servers are asked to do, in the order in which a round does it. `single` is a receipt on a connection of its own. */
export const WORKLOAD_NAMES = ['receipt', 'call', 'duplicate', 'single', 'refused'] as const;

/** The same for servers with a queue: as fast as they can, the same until all is worked off, and at a steady rate. */
export const QUEUE_WORKLOAD_NAMES = ['stored', 'worked', 'steady'] as const;

/** A kind of request. */
export type WorkloadName = (typeof WORKLOAD_NAMES)[number] | QueueWorkloadName;
export type QueueWorkloadName = (typeof QUEUE_WORKLOAD_NAMES)[number];
