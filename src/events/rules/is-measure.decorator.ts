import { rule } from './rule.js';
import { SAFE_NUMBERS } from './shapes/safe-numbers.js';
import { STRING_OR_NUMBER } from './shapes/string-or-number.js';
import { text } from './shapes/text.js';

/** Like `IsStringOrNumber`, for measured things such as seconds or a confidence, which may have a fraction. */
export function IsMeasure(): PropertyDecorator {
  return rule({
    name: 'isMeasure',
    test: (value) => STRING_OR_NUMBER.test(value) || (Number.isFinite(value) && !Number.isInteger(value)),
    words: 'must be a string of at most 256 characters or a finite number',
    schema: { anyOf: [text(256).schema, { type: 'number', ...SAFE_NUMBERS }] },
  });
}
