import { MAX_DEPTH } from '../events/fields/json-size.js';
import type { FormShape } from './form-shapes.js';

const BRACKETS = /^(?:\[[^[\]]*\])+$/;
const DOTTED_INDEX = /\.(\d{1,4})(?=[.[]|$)/g;

/**
 * The list or object that a name belongs to, and where in it: `field`, `field[0][member]`, `field.member`, `field.0.member`,
 * `field[0].member`. What stands after a dot and is none of its members makes the name one of its own.
 */
export function placeOfName(
  name: string,
  shapes: ReadonlyMap<string, FormShape>,
): readonly [field: string, path: readonly string[]] | undefined {
  if (shapes.has(name)) return [name, []];
  const end = name.search(/[.[]/);
  const field = name.slice(0, end);
  const shape = shapes.get(field);
  if (!shape) return undefined;
  const rest = bracketed(name.slice(end), shape);
  return BRACKETS.test(rest) ? [field, rest.slice(1, -1).split('][', MAX_DEPTH)] : undefined;
}

/** With brackets for dots: before an index anywhere, before the name of a member at the end. */
function bracketed(rest: string, { isList, names }: FormShape): string {
  const indexed = isList ? rest.replace(DOTTED_INDEX, '[$1]') : rest;
  const dot = indexed.indexOf('.', indexed.lastIndexOf(']') + 1);
  const member = indexed.slice(dot + 1);
  const isMember = dot >= 0 && (names === 'any' ? member !== '' : names.has(member));
  return isMember ? `${indexed.slice(0, dot)}[${member}]` : indexed;
}
