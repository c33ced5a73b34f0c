import { isStringOrNumber } from './is-string-or-number.js';
import { rule } from './rule.js';

/** Like `IsStringOrNumber`, for measured things such as seconds or a confidence, which may have a fraction. */
export function IsMeasure(): PropertyDecorator {
  return rule(
    'isMeasure',
    (value) => isStringOrNumber(value) || (Number.isFinite(value) && !Number.isInteger(value)),
    'must be a string of at most 256 characters or a finite number',
  );
}
