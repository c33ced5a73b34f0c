import { textOrNumberOf } from './values.js';

const LONGEST = 64;
/** `1` is North America, where a number has ten more digits, and neither area nor exchange begins with 0 or 1. */
const NORTH_AMERICAN = '1[2-9]\\d{2}[2-9]\\d{6}';
const E164 = new RegExp(`^\\+(?:${NORTH_AMERICAN}|[2-9]\\d{6,14})$`);
const SEPARATORS = /[ \-().[\]]/g;
/**
 * The trunk prefix that is not dialled from abroad: some write it into an international number, alone in brackets or with the
 * area. In few countries the zero belongs to the area.
 */
const TRUNK_PREFIX = /[([][ \-.]*0/;
/** A plus that was not escaped in a form or query arrives as a space (wire-format 17.11). */
const LOST_PLUS = /^ [1-9]/;
/** From abroad, then from North America. National numbers begin with 011 as well, but are shorter. */
const PREFIXED = /^(?:00(?=[1-9]\d{7})|011(?=[1-9]\d{9}))/;
/** Without plus or prefix, fewer digits may be a short code or lack the country code. */
const INTERNATIONAL = /^[1-9]\d{10,14}$/;

/**
 * Writes a phone number as E.164 with plus, by the rule of wire-format section 11: `+`, `00` and `011` are prefixes, and
 * 11 to 15 bare digits are a number with its country code. What is not surely E.164 stays as it came: short codes, brand
 * names, `anonymous`, ten digits or fewer, a leading zero, a number that cannot exist, nothing. A wrong guess would be the
 * number of another person.
 *
 * @example
 * toE164('1 (202) 555-0188'); // '+12025550188'
 * toE164('0044 20 7946 0018'); // '+442079460018'
 * toE164('2025550188'); // '2025550188'
 */
export function toE164(text: string): string {
  if (text.length > LONGEST || E164.test(text) || TRUNK_PREFIX.test(text)) return text;
  const number = withPlus(text.replace(SEPARATORS, ''), LOST_PLUS.test(text));
  return E164.test(number) ? number : text;
}

function withPlus(bare: string, hasLostPlus: boolean): string {
  if (hasLostPlus || INTERNATIONAL.test(bare)) return `+${bare}`;
  return bare.replace(PREFIXED, '+');
}

/** The party of a message, call or fax, as E.164 where it is a number; `''` when the wire has none. */
export function phoneOf(value: unknown): string {
  return toE164(textOrNumberOf(value) ?? '');
}
