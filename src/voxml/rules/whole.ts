import type { AttributeRule } from './attribute-rule.interface.js';
import type { NumberLimits } from './number-limits.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { shownNumber } from './shown-number.js';

/** A whole number within limits. */
export function whole<const Limits extends NumberLimits>(
  limits: Limits,
  notes: RuleNotes = {},
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
