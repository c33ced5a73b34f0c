/**
 * One job per event and handler: the same delivery twice is one job. BullMQ makes up an id of its own for an empty one,
 * and refuses whole numbers and colons; this is none of them, whatever key and handler are.
 */
export function jobId(key: string, handler: string): string {
  return `${encodeURIComponent(key)}.${encodeURIComponent(handler)}`;
}
