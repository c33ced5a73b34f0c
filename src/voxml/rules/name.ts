import { lengthOf } from '../text/length-of.js';
import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';

const LONGEST = 50;

/** The name of a variable to write to. */
export function name(notes: RuleNotes = {}): AttributeRule<string> {
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
