import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { typeName } from './type-name.js';

/** True or false. */
export function flag(notes: RuleNotes = {}): AttributeRule<boolean> {
  return {
    ...notes,
    kind: 'flag',
    rule: 'true or false',
    read: (value, refuse) => (typeof value === 'boolean' ? String(value) : refuse(`given: ${typeName(value)}`)),
  };
}
