import { MAX_DEPTH } from '../events/fields/json-size.js';
import type { FormShape } from './form-shapes.js';

/** `[0][member]` */
const BRACKETS = /^(?:\[[^[\]]*\])+$/;

/** The list or object that a name belongs to, and where in it: `field`, `field[0][member]` or `field.member`. */
export function placeOfName(
  name: string,
  shapes: ReadonlyMap<string, FormShape>,
): readonly [field: string, path: readonly string[]] | undefined {
  if (shapes.has(name)) return [name, []];
  const end = name.search(/[.[]/);
  const field = name.slice(0, end);
  const shape = shapes.get(field);
  if (!shape) return undefined;
  const rest = name.slice(end);
  if (BRACKETS.test(rest)) return [field, rest.slice(1, -1).split('][', MAX_DEPTH)];
  const member = rest.slice(1);
  return rest.startsWith('.') && shape.members.has(member) ? [field, [member]] : undefined;
}
