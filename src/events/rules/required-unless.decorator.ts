import { ValidateIf } from 'class-validator';
import { isPresent } from '../fields/values.js';
import { RuleNotes } from './rule-notes.js';

/**
 * The other rules of the property hold when it is present, and also when it is absent unless `other` stands in for it:
 * receipts have `message_id`, older ones `id` (wire-format section 15).
 */
export function RequiredUnless(other: string): PropertyDecorator {
  return ValidateIf(
    (dto: Readonly<Record<string, unknown>>, value: unknown) => isPresent(value) || !isPresent(dto[other]),
    { context: new RuleNotes({ unless: other }) },
  );
}
