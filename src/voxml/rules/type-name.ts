/** The type of a value, for errors that must not show the value. */
export function typeName(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
