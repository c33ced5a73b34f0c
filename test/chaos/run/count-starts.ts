import { readHistory } from '../history/read-history.js';

/** How often handlers have begun with events whose ids begin so. */
export async function countStarts(folder: string, prefix: string): Promise<number> {
  const entries = await readHistory(folder);
  return entries.filter((entry) => entry.kind === 'start' && entry.id.startsWith(prefix)).length;
}
