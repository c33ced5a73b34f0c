import type { AttributeRule } from './attribute-rule.interface.js';
import type { NumberLimits } from './number-limits.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { whole } from './whole.js';

/** A whole number within limits, or a word instead of it. */
export function wholeOr<const Word extends string, const Limits extends NumberLimits>(
  word: Word,
  limits: Limits,
  notes: RuleNotes = {},
): AttributeRule<number | Word> & { readonly limits: Limits } {
  const { read, ...number } = whole(limits, notes);
  return {
    ...number,
    values: [word],
    rule: `${number.rule}, or ${word}`,
    read: (value, refuse) => (value === word ? word : read(value, refuse)),
  };
}
