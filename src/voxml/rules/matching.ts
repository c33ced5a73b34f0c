import type { AttributeRule } from './attribute-rule.interface.js';
import type { Refuse } from './refuse.type.js';

/** Reads a string of a given form. Says nothing of any other: it may hold a number that belongs to someone. */
export function matching(form: RegExp): AttributeRule['read'] {
  return (value: unknown, refuse: Refuse) => (typeof value === 'string' && form.test(value) ? value : refuse());
}
