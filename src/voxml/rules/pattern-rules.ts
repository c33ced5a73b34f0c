import type { AttributeRule, Refuse, AttributeNotes } from './attribute-rule.interface.js';

/** Takes strings of a given form. The error shows nothing of other values, which may be personal data. */
function matching(form: RegExp): AttributeRule['read'] {
  return (value: unknown, refuse: Refuse) => (typeof value === 'string' && form.test(value) ? value : refuse());
}

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
