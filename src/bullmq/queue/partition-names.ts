/** Most queues of BullMQ that one queue is spread over. */
export const MOST_PARTITIONS = 64;

/** What Redis Cluster takes instead of the whole key to find the node: the first text in braces. */
export const HASH_TAG = /\{[^}]+\}/;

/**
 * Names of the queues of BullMQ: the name alone, or one for each partition. Each stands in braces, so that all keys of a
 * queue lie on one node of a cluster; a name that has braces already is left as it is.
 */
export function queueNames(base: string, count: number): readonly string[] {
  const name = HASH_TAG.test(base) ? (text: string): string => text : (text: string): string => `{${text}}`;
  // The name of a registration cannot contain this character: it is encoded.
  return count === 1 ? [name(base)] : Array.from({ length: count }, (_, index) => name(`${base}@${index}`));
}

/** Every name that any setting of `partitions` leads to. */
export function possibleQueueNames(base: string): readonly string[] {
  return HASH_TAG.test(base) ? [base] : [...queueNames(base, 1), ...queueNames(base, MOST_PARTITIONS)];
}
