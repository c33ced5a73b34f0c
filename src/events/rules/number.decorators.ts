import { rule } from './rule.js';
import { SAFE_NUMBERS, STRING_OR_NUMBER, text } from './shapes.js';

/** A field that forms send as text and JSON may send as number (wire-format section 16, row 10). */
export function IsStringOrNumber(): PropertyDecorator {
  return rule({
    name: 'isStringOrNumber',
    ...STRING_OR_NUMBER,
    words: 'must be a string of at most 256 characters or a safe integer',
  });
}

/** Like `IsStringOrNumber`, for measured things such as seconds or a confidence, which may have a fraction. */
export function IsMeasure(): PropertyDecorator {
  return rule({
    name: 'isMeasure',
    text: STRING_OR_NUMBER.text,
    test: (value) => STRING_OR_NUMBER.test(value) || (Number.isFinite(value) && !Number.isInteger(value)),
    words: 'must be a string of at most 256 characters or a finite number',
    schema: { anyOf: [text(256).schema, { type: 'number', ...SAFE_NUMBERS }] },
  });
}
