import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { shownWord } from './shown-word.js';

/** One word out of a closed set. */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  notes: RuleNotes = {},
): AttributeRule<Value> & { readonly values: readonly Value[] } {
  return {
    ...notes,
    kind: 'word',
    values,
    rule: `one of ${values.map((value) => value || '"" (empty)').join(', ')}`,
    read: (value, refuse) => values.find((word) => word === value) ?? refuse(shownWord(value)),
  };
}
