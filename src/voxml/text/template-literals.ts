import { stripIllegal } from '../../xml/strip-illegal.js';

/** Marks, in the joined literal parts of a template, where a value goes. No XML character, so no literal part has it. */
export const HOLE = '\uFFFF';

/** The literal parts of a template as one text, with a hole for each value. */
export function joinLiterals(literals: readonly string[]): string {
  return literals.map(stripIllegal).join(HOLE);
}
