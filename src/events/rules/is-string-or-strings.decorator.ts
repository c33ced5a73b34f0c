import { rule } from './rule.js';

const LONGEST = 256;

/** `to` of receipts: documented as an array, read as a string in the field (wire-format section 15). */
export function IsStringOrStrings(): PropertyDecorator {
  return rule(
    'isStringOrStrings',
    (value) => [value].flat().every((entry) => typeof entry === 'string' && entry.length <= LONGEST),
    `must be a string or an array of strings, each of at most ${LONGEST} characters`,
  );
}
