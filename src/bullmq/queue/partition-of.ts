/**
 * The partition of an event, by its key: the same in every process and on every machine (FNV-1a, 32 bits).
 * @returns a whole number from 0, below `count`
 */
export function partitionOf(key: string, count: number): number {
  if (count === 1) return 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  // The lower bits of this hash alone would show the last character of the key.
  return ((hash ^ (hash >>> 16)) >>> 0) % count;
}
