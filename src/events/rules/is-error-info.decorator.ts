import { isPresent } from '../fields/is-present.js';
import { isRecord } from '../fields/is-record.js';
import { isStringOrNumber } from './is-string-or-number.js';
import { rule } from './rule.js';

const LONGEST = 4096;
const isDescription = (value: unknown): boolean =>
  !isPresent(value) || (typeof value === 'string' && value.length <= LONGEST);
const isCode = (value: unknown): boolean => !isPresent(value) || isStringOrNumber(value);

/** `error` of receipts and faxes: text, or an object whose `code` and `description` are both optional. */
export function IsErrorInfo(): PropertyDecorator {
  return rule(
    'isErrorInfo',
    (value) => (isRecord(value) ? isCode(value.code) && isDescription(value.description) : isDescription(value)),
    'must be a string or an object with an optional code and description',
  );
}
