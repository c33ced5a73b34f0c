/** Marks, in the joined literal parts of a template, where a value goes. No XML character, so no literal part has it. */
export const HOLE = '\uFFFF';
