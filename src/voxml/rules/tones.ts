import type { AttributeRule } from './attribute-rule.interface.js';
import { matching } from './matching.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** Tones to send: keys of a telephone, with waits among them. */
export function tones(notes: RuleNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'keys',
    rule: 'one or more of the keys 0 to 9, * and #, with w for a wait of half a second',
    read: matching(/^[0-9*#w]+$/),
  };
}
