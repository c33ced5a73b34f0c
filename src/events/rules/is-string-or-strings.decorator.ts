import { rule } from './rule.js';
import { text } from './shapes/text.js';

const LONGEST = 256;
const ENTRY = text(LONGEST);

/** `to` of receipts: documented as an array, read as a string in the field (wire-format section 15). */
export function IsStringOrStrings(): PropertyDecorator {
  return rule({
    name: 'isStringOrStrings',
    test: (value) => (Array.isArray(value) ? value.every(ENTRY.test) : ENTRY.test(value)),
    words: `must be a string or an array of strings, each of at most ${LONGEST} characters`,
    schema: { anyOf: [ENTRY.schema, { type: 'array', items: ENTRY.schema }] },
  });
}
