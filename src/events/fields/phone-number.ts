import { textOrNumberOf } from './values.js';

const LONGEST = 64;
/** The form that is asked for, which most numbers already have. */
const E164 = /^\+\d{7,15}$/;
const SEPARATORS = /[ \-().[\]]/g;
const DIALABLE = /^\+?\d{7,15}$/;
/** A plus that was not escaped in a form or query arrives as a space (wire-format 17.11). */
const LOST_PLUS = /^ \d/;
/** Ten digits may lack the country code. A wrong guess would be the number of another person. */
const NATIONAL_LENGTH = 10;

/**
 * Writes a phone number as E.164 with plus, by the rule of wire-format section 11. What is no such number stays as it
 * came: short codes, brand names, `anonymous`, ten bare digits, nothing.
 *
 * @example
 * toE164('1 (202) 555-0188'); // '+12025550188'
 * toE164('2025550188'); // '2025550188'
 */
export function toE164(text: string): string {
  if (text.length > LONGEST || E164.test(text)) return text;
  const bare = text.replace(SEPARATORS, '');
  if (!DIALABLE.test(bare)) return text;
  if (bare.startsWith('+')) return bare;
  return bare.length === NATIONAL_LENGTH && !LOST_PLUS.test(text) ? text : `+${bare}`;
}

/** The party of a message, call or fax, as E.164 where it is a number; `''` when the wire has none. */
export function phoneOf(value: unknown): string {
  return toE164(textOrNumberOf(value) ?? '');
}
