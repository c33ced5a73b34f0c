import { VERSION_FIELD } from '../events/identify-event.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';

/**
 * Which of the versions validates a payload, as `detectVersion` decides it: an unmarked one the oldest, an unknown one
 * the newest. (Of an unknown version the receiver demands the required fields only; a schema cannot make that
 * exception.)
 *
 * @param refTo how the schema of a version is referred to
 */
export function versionChoice({ family, versions }: EventRow, refTo: (version: string) => string): JsonSchema {
  const [oldest = '', ...later] = Object.keys(versions);
  const field = VERSION_FIELD[family];
  if (field === undefined || later.length === 0) return { $ref: refTo(oldest) };
  const newest = later.at(-1);
  const others = ['', oldest, ...later.slice(0, -1)];
  const choice = (version: string): JsonSchema => {
    const ref = { $ref: refTo(version) };
    if (version === oldest) return { ...ref, properties: { [field]: unmarkedOr(version) } };
    const mark = version === newest ? { type: 'string', not: { enum: others } } : { enum: [version] };
    return { ...ref, properties: { [field]: mark }, required: [field] };
  };
  return { type: 'object', anyOf: [oldest, ...later].map(choice) };
}

const unmarkedOr = (version: string): JsonSchema => ({
  anyOf: [{ not: { type: 'string' } }, { enum: ['', version] }],
});
