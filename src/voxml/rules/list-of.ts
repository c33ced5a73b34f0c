import type { AttributeRule } from './attribute-rule.interface.js';
import type { RuleNotes } from './rule-notes.interface.js';
import { shownNumber } from './shown-number.js';
import { shownWord } from './shown-word.js';

/** One or more words out of a closed set, as an array or a single one; printed with spaces between them. */
export function listOf<const Value extends string | number>(
  values: readonly Value[],
  notes: RuleNotes = {},
): AttributeRule<Value | readonly Value[]> & { readonly values: readonly Value[] } {
  const show = typeof values[0] === 'number' ? shownNumber : shownWord;
  return {
    ...notes,
    kind: 'list',
    values,
    rule: `one or more of ${values.join(', ')}`,
    read(given, refuse) {
      const list: readonly unknown[] = Array.isArray(given) ? given : [given];
      if (list.length === 0) refuse('given: an empty list');
      return list.map((one) => values.find((word) => word === one) ?? refuse(show(one))).join(' ');
    },
  };
}
