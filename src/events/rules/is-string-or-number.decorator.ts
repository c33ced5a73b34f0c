import { rule } from './rule.js';
import { STRING_OR_NUMBER } from './shapes/string-or-number.js';

/** A field that forms send as text and JSON may send as number (wire-format section 16, row 10). */
export function IsStringOrNumber(): PropertyDecorator {
  return rule({
    name: 'isStringOrNumber',
    ...STRING_OR_NUMBER,
    words: 'must be a string of at most 256 characters or a safe integer',
  });
}
