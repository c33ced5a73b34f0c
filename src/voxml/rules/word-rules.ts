import { typeName } from '../../common/type-name.js';
import type { AttributeRule, AttributeNotes } from './attribute-rule.interface.js';
import { shownNumber, shownWord } from './describe-value.js';

/** One word out of a closed set. */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  notes: AttributeNotes = {},
): AttributeRule<Value> & { readonly values: readonly Value[] } {
  return {
    ...notes,
    kind: 'word',
    values,
    rule: `one of ${values.map((value) => value || '"" (empty)').join(', ')}`,
    read: (value, refuse) => values.find((word) => word === value) ?? refuse(shownWord(value)),
  };
}

/** One or more words out of a closed set, as an array or a single one; printed with spaces between them. */
export function listOf<const Value extends string | number>(
  values: readonly Value[],
  notes: AttributeNotes = {},
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

/** True or false. */
export function flag(notes: AttributeNotes = {}): AttributeRule<boolean> {
  return {
    ...notes,
    kind: 'flag',
    rule: 'true or false',
    read: (value, refuse) => (typeof value === 'boolean' ? String(value) : refuse(`given: ${typeName(value)}`)),
  };
}
