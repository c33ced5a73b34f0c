import type { AttributeRule } from './attribute-rule.interface.js';
import { matching } from './matching.js';
import type { RuleNotes } from './rule-notes.interface.js';

/** A language tag. The known ones help when writing; others of the form pass. */
export function language<const Known extends string>(
  known: readonly Known[],
  notes: RuleNotes = {},
): AttributeRule<Known | (string & {})> {
  return {
    ...notes,
    kind: 'language',
    values: known,
    rule: 'a BCP 47 language tag',
    read: matching(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/),
  };
}
