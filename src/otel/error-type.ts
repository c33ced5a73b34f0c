/** Value that the semantic conventions have for what has no type. */
const OTHER = '_OTHER';

/** Class of what was thrown. Its `name` may be written at run time, that of its class stands in the code. */
export function errorType(error: unknown): string {
  return error instanceof Error ? error.constructor.name || OTHER : OTHER;
}
