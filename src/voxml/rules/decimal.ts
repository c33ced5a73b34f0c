import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { shownNumber } from './shown-number.js';

type Limits = { readonly min: 0; readonly fraction: true };

/** A number that is not negative, with or without a fraction; written without an exponent. */
export function decimal(notes: RuleNotes = {}): AttributeRule<number> & { readonly limits: Limits } {
  return {
    ...notes,
    kind: 'decimal',
    limits: { min: 0, fraction: true },
    rule: 'a number from 0 up',
    read: (value, refuse) =>
      typeof value === 'number' && /^\d+(?:\.\d+)?$/.test(String(value)) ? String(value) : refuse(shownNumber(value)),
  };
}
