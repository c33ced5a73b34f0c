import { stripIllegal } from '../../xml/strip-illegal.js';
import { VoxmlError } from '../voxml.error.js';

/** Marks, in the joined literal parts of a template, where a value goes. No XML character, so no literal part has it. */
export const HOLE = '\uFFFF';

/**
 * The literal parts of a template as one text, with a hole for each value.
 * @throws VoxmlError for a function that is called like any other
 */
export function joinLiterals(template: 'ssml' | 'expr', literals: readonly string[]): string {
  if (!Array.isArray(literals))
    throw new VoxmlError(template, undefined, `must stand in front of a template: ${template}\`…\``);
  return literals.map(stripIllegal).join(HOLE);
}
