import { textOrNumberOf } from './text-or-number-of.js';
import { toE164 } from './to-e164.js';

/** The party of a message, call or fax, as E.164 where it is a number; `''` when the wire has none. */
export function phoneOf(value: unknown): string {
  return toE164(textOrNumberOf(value) ?? '');
}
