import type { AttributeRule, NumberLimits, AttributeNotes } from './attribute-rule.interface.js';
import { shownNumber } from './describe-value.js';

/** A whole number within limits. */
export function whole<const Limits extends NumberLimits>(
  limits: Limits,
  notes: AttributeNotes = {},
): AttributeRule<number> & { readonly limits: Limits } {
  const { min, max = Number.MAX_SAFE_INTEGER } = limits;
  return {
    ...notes,
    kind: 'whole',
    limits,
    rule: `a whole number from ${min} ${limits.max === undefined ? 'up' : `to ${max}`}`,
    read: (value, refuse) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
        ? String(value)
        : refuse(shownNumber(value)),
  };
}

/** A whole number within limits, or a word instead of it. */
export function wholeOr<const Word extends string, const Limits extends NumberLimits>(
  word: Word,
  limits: Limits,
  notes: AttributeNotes = {},
): AttributeRule<number | Word> & { readonly limits: Limits } {
  const { read, ...number } = whole(limits, notes);
  return {
    ...number,
    values: [word],
    rule: `${number.rule}, or ${word}`,
    read: (value, refuse) => (value === word ? word : read(value, refuse)),
  };
}

type DecimalLimits = { readonly min: 0; readonly fraction: true };

/** A number that is not negative, with or without a fraction; written without an exponent. */
export function decimal(notes: AttributeNotes = {}): AttributeRule<number> & { readonly limits: DecimalLimits } {
  return {
    ...notes,
    kind: 'decimal',
    limits: { min: 0, fraction: true },
    rule: 'a number from 0 up',
    read: (value, refuse) =>
      typeof value === 'number' && /^\d+(?:\.\d+)?$/.test(String(value)) ? String(value) : refuse(shownNumber(value)),
  };
}
