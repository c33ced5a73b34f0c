import type { FieldModel } from '../../../src/cli/playground/protocol/event-model.types.js';

/** What a field has to look like, in a few words. */
export function fieldHint({ presence, schema, isCandidate }: FieldModel): string | undefined {
  const { type, format, enum: choices, maxLength, description } = schema;
  const words = [
    typeof presence === 'object' && `required without ${presence.unless}`,
    description,
    !description && choices && `one of ${choices.map(String).slice(0, 6).join(', ')}`,
    !description && (format ?? (type !== 'string' && type)),
    maxLength !== undefined && `at most ${maxLength} characters`,
    isCandidate && 'candidate: no source shows it',
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? words.join('; ') : undefined;
}
