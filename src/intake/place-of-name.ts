import { MAX_DEPTH } from '../events/fields/json-size.js';
import type { FormShape } from './form-shapes.js';

/** `field[0][member]` */
const BRACKETED = /^([^[\]]+)((?:\[[^[\]]*\])+)$/;
/** `field.member` */
const DOTTED = /^([^.]+)\.([^.]+)$/;

/** The list or object that a name belongs to, and where in it. */
export function placeOfName(
  name: string,
  shapes: ReadonlyMap<string, FormShape>,
): readonly [field: string, path: readonly string[]] | undefined {
  if (shapes.has(name)) return [name, []];
  // Most names are neither, and a pattern takes longer to tell.
  const [, field = '', brackets = ''] = (name.endsWith(']') && BRACKETED.exec(name)) || [];
  if (shapes.has(field)) return [field, brackets.slice(1, -1).split('][', MAX_DEPTH)];
  const [, object = '', member = ''] = (name.includes('.') && DOTTED.exec(name)) || [];
  return shapes.get(object)?.members.has(member) ? [object, [member]] : undefined;
}
