/** Whether none of the faults was found. */
export function allZero(faults: Readonly<Record<string, number>>): boolean {
  return Object.values(faults).every((times) => times === 0);
}
