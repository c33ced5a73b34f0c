/** Codes of faults of a server that was connected but gave no complete answer. */
export const ANSWERED_WRONGLY: ReadonlySet<string> = new Set([
  'TIMEOUT',
  'BROKEN_ANSWER',
  'LARGE_ANSWER',
  'ECONNRESET',
]);
