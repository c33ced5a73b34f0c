import { isRecord } from './is-record.js';

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return isRecord(error) ? String(error['code']) : 'unknown';
}
