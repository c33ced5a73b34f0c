import type { WireError } from '../wire-error.interface.js';

const NO_CODE: readonly string[] = ['', '0'];
const NO_ERROR: readonly string[] = ['none', 'no error'];

/** RCS receipts always carry an error and say "none" in it: code empty or `0`, or so worded (wire-format section 5.1). */
export function withoutSentinel(error: WireError | null): WireError | null {
  if (error === null) return null;
  return NO_CODE.includes(error.code) || NO_ERROR.includes(error.description.toLowerCase()) ? null : error;
}
