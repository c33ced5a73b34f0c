import type { VoxJob } from './vox-job.js';

/** The id of a job for a log line: another producer may have chosen it. */
export function printedId({ id = '' }: Pick<VoxJob, 'id'>): string {
  return `"${id.slice(0, 200).replace(/[^\x20-\x7e]/gu, '?')}"`;
}

/**
 * One job per event and handler: the same delivery twice is one job. BullMQ replaces an empty id by one of its own, and
 * refuses whole numbers and colons; no key and no handler can give such an id.
 */
export function jobId(key: string, handler: string): string {
  return `${encodeURIComponent(key)}.${encodeURIComponent(handler)}`;
}
