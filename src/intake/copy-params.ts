import { MAX_DEPTH } from '../events/fields/json-size.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/**
 * A copy of what a parser of the application has made: parameters are cleaned in place, and what is the application's own
 * may be frozen, or handed out again. Lists and plain objects are copied on every level, instances of classes are not.
 * @throws VoxRefusalError `notAnObject` or `tooDeep`
 */
export function copyParams(parsed: unknown): object {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new VoxRefusalError('notAnObject');
  return copied({ ...parsed }, 1) as object;
}

function copied(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => copied(inner, deeper(depth)));
  if (!isPlain(value)) return value;
  // Entries, because an assignment to `__proto__` would set the prototype.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner, deeper(depth))]));
}

function deeper(depth: number): number {
  if (depth > MAX_DEPTH) throw new VoxRefusalError('tooDeep');
  return depth + 1;
}

/** An object whose prototype has none, or that has none itself: `Object.prototype` of another realm is another object. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype) === null;
}
