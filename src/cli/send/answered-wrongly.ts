/** Codes of faults where the connection stood, but the answer was none. */
export const ANSWERED_WRONGLY: ReadonlySet<string> = new Set(['TIMEOUT', 'BROKEN_ANSWER', 'ECONNRESET']);
