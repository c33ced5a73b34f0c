/** Name of the queue, and how many jobs a process works off at the same time: the default of `bullmq()`. */
export const QUEUE = 'receipts';
export const CONCURRENCY = 10;

/** What `bullmq()` promises by default, in the options of BullMQ itself. */
export const JOB_OPTIONS = {
  attempts: 12,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: 86_400, count: 100_000 },
} as const;
