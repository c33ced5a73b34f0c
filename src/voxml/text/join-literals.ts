import { stripIllegal } from '../../xml/strip-illegal.js';
import { HOLE } from './hole.js';

/** The literal parts of a template as one text, with a hole for each value. */
export function joinLiterals(literals: readonly string[]): string {
  return literals.map(stripIllegal).join(HOLE);
}
