import { isRecord } from '../common/is-record.js';
import { MAX_DEPTH, MAX_KEYS } from '../events/fields/json-size.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/**
 * A copy of what a parser of the application has made: parameters are cleaned in place, and what is the application's own
 * may be frozen, or handed out again. Lists and plain objects are copied on every level, instances of classes are not.
 * @throws VoxRefusalError `notAnObject`, `tooManyKeys` or `tooDeep`
 */
export function copyParams(parsed: unknown): object {
  // An instance of a class, such as a Blob or a stream, is no parameters: they would all be lost, and nobody told.
  if (!isRecord(parsed) || !isCopied(parsed)) throw new VoxRefusalError('notAnObject');
  return copyOf(parsed, 1);
}

function copyOf(value: object, depth: number): object {
  if (depth > MAX_DEPTH) throw new VoxRefusalError('tooDeep');
  const copied = (inner: unknown): unknown => (isCopied(inner) ? copyOf(inner, depth + 1) : inner);
  if (Array.isArray(value)) return value.map(copied);
  if (Object.keys(value).length > MAX_KEYS) throw new VoxRefusalError('tooManyKeys');
  // Entries, because an assignment to `__proto__` would set the prototype.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)]));
}

/** A list, or an object whose prototype has none: `Object.prototype` of another realm is another object. */
function isCopied(value: unknown): value is object {
  if (!isRecord(value)) return Array.isArray(value);
  return Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype) === null;
}
