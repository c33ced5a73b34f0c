import { cleanText } from '../text/clean-text.js';
import { lengthOf } from '../text/length-of.js';
import type { AttributeRule, AttributeNotes } from './attribute-rule.interface.js';

const LONGEST = 50;

/** Any text. */
export function open(notes: AttributeNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'open',
    rule: 'text',
    read: (value, refuse) => (typeof value === 'string' ? cleanText(value) : refuse()),
  };
}

/** The value of a variable. */
export function value(): AttributeRule<string> {
  return {
    kind: 'value',
    rule: `text of at most ${LONGEST} characters`,
    read(given, refuse) {
      if (typeof given !== 'string') return refuse();
      const text = cleanText(given);
      return lengthOf(text) > LONGEST ? refuse(`it has ${lengthOf(text)}`) : text;
    },
  };
}

/** The name of a variable to write to. */
export function name(notes: AttributeNotes = {}): AttributeRule<string> {
  return {
    ...notes,
    kind: 'name',
    rule: `a name of letters, digits and _, at most ${LONGEST} characters`,
    read(value, refuse) {
      if (typeof value !== 'string') return refuse();
      if (value.length > LONGEST) return refuse(`it has ${lengthOf(value)}`);
      return /^[A-Za-z0-9_]+$/.test(value) ? value : refuse();
    },
  };
}
