import { isNumberText, NUMBER_TEXT } from '../fields/values.js';
import { rule } from './rule.js';
import { SAFE_NUMBERS, STRING_OR_NUMBER } from './shapes.js';

/** A field that forms send as text and JSON may send as number (wire-format section 16, row 10). */
export function IsStringOrNumber(): PropertyDecorator {
  return rule({
    name: 'isStringOrNumber',
    ...STRING_OR_NUMBER,
    words: 'must be a string of at most 256 characters or a safe integer',
  });
}

/** Counted and measured things such as seconds or a confidence, which may have a fraction, as text or as number. */
export function IsMeasure(): PropertyDecorator {
  const { longest, pattern } = NUMBER_TEXT;
  return rule({
    name: 'isMeasure',
    text: NUMBER_TEXT,
    test: (value) =>
      isNumberText(value) || Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)),
    words: `must be a finite number, or one of at most ${longest} digits as a string`,
    schema: {
      anyOf: [
        { type: 'string', maxLength: longest, pattern: pattern.source },
        { type: 'number', ...SAFE_NUMBERS },
      ],
    },
  });
}
