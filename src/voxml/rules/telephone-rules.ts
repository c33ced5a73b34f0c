import type { AttributeRule, AttributeNotes } from './attribute-rule.interface.js';
import { matching } from './pattern-rules.js';

/** A telephone number. */
export function phone(notes: AttributeNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'phone',
    rule: 'a phone number: digits only, with or without a plus in front',
    read: matching(/^\+?[0-9]+$/),
  };
}

/** Keys of a telephone, one or more. */
export function keys(notes: AttributeNotes = {}): AttributeRule<string> {
  return { ...notes, kind: 'keys', rule: 'one or more of the keys 0 to 9, * and #', read: matching(/^[0-9*#]+$/) };
}

/** Tones to send: keys of a telephone, with waits among them. */
export function tones(notes: AttributeNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'keys',
    rule: 'one or more of the keys 0 to 9, * and #, with w for a wait of half a second',
    read: matching(/^[0-9*#w]+$/),
  };
}
