import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';

/** No answer, or no 2xx. What is under way has not failed yet. */
export const isFailed = ({ status }: EntryHead): boolean => status !== undefined && (status < 200 || status > 299);
