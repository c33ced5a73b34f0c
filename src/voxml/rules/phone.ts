import type { AttributeRule } from './attribute-rule.interface.js';
import { matching } from './matching.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** A telephone number. */
export function phone(notes: RuleNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'phone',
    rule: 'a phone number: digits only, with or without a plus in front',
    read: matching(/^\+?[0-9]+$/),
  };
}
