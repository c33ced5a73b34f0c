import type { AttributeRule, Refuse, AttributeNotes } from './attribute-rule.interface.js';

/** Takes strings of a given form. The error shows nothing of other values, which may be personal data. */
export function matching(form: RegExp): AttributeRule['read'] {
  return (value: unknown, refuse: Refuse) => (typeof value === 'string' && form.test(value) ? value : refuse());
}

/** The identifier of a flow. */
export function guid(): AttributeRule<string> {
  return {
    kind: 'guid',
    rule: 'a GUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12',
    read: matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  };
}

/** A language tag. The known ones help when writing; others of the form pass. */
export function language<const Known extends string>(
  known: readonly Known[],
  notes: AttributeNotes = {},
): AttributeRule<Known | (string & {})> {
  return {
    ...notes,
    kind: 'language',
    values: known,
    rule: 'a BCP 47 language tag',
    read: matching(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/),
  };
}
