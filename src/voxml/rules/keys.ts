import type { AttributeRule } from './attribute-rule.interface.js';
import { matching } from './matching.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** Keys of a telephone, one or more. */
export function keys(notes: RuleNotes = {}): AttributeRule<string> {
  return { ...notes, kind: 'keys', rule: 'one or more of the keys 0 to 9, * and #', read: matching(/^[0-9*#]+$/) };
}
