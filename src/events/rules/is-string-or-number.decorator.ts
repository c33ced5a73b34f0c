import { isStringOrNumber } from './is-string-or-number.js';
import { rule } from './rule.js';

/** A field that forms send as text and JSON may send as number (wire-format section 16, row 10). */
export function IsStringOrNumber(): PropertyDecorator {
  return rule('isStringOrNumber', isStringOrNumber, 'must be a string of at most 256 characters or a safe integer');
}
