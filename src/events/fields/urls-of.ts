import { isRecord } from '../../common/is-record.js';

/**
 * The addresses in a field that may be absent, one entry or many, each a plain string or an object that has it under
 * `member` (wire-format section 16, row 11, and `links` of section 7.1).
 */
export function urlsOf(value: unknown, member: string): string[] {
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  return entries
    .map((entry) => (isRecord(entry) ? entry[member] : entry))
    .filter((url): url is string => typeof url === 'string' && url !== '');
}
