/** Neither absent nor null; both mean "not sent". */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
