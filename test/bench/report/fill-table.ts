import type { FillReport } from '../servers/filled-store.js';
import { formatTable } from './format-table.js';

const HEADER = ['keys in memory', 'heap B/key', 'RSS B/key', 'µs/key', 'slowest ms'];

/** What remembering costs; nothing if no store was filled. */
export function fillTable(fill: FillReport | undefined): string {
  if (!fill) return '';
  const { keys, heapPerKey, rssPerKey, perKey, slowest } = fill;
  const row = [String(keys), heapPerKey.toFixed(0), rssPerKey.toFixed(0), perKey.toFixed(2), slowest.toFixed(1)];
  return formatTable(HEADER, [row], 1);
}
