import { isRecord } from '../fields/is-record.js';

const LONGEST = 4096;

/**
 * An address, or an object that holds it under `member`. Whether it is a well-formed URL is not judged: nothing here
 * opens it, and the platform may change how it writes its links.
 */
export function isUrlEntry(entry: unknown, member: string): boolean {
  const url = isRecord(entry) ? entry[member] : entry;
  return typeof url === 'string' && url.length <= LONGEST;
}
