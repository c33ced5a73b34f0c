import { cleanText } from '../text/clean-text.js';
import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** Any text. */
export function open(notes: RuleNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'open',
    rule: 'text',
    read: (value, refuse) => (typeof value === 'string' ? cleanText(value) : refuse()),
  };
}
