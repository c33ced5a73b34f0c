/** Most letters in which a name may differ from what was meant. */
const FAR = 2;

/** `Did you mean "step"? ` if one of the known names is spelled much like it, else nothing. */
export function didYouMean(given: string, known: readonly string[]): string {
  const measured = known.map((name) => ({ name, far: distance(given.toLowerCase(), name.toLowerCase()) }));
  const [nearest] = measured.toSorted((one, other) => one.far - other.far);
  return nearest && nearest.far <= Math.min(FAR, given.length / 3) ? `Did you mean "${nearest.name}"? ` : '';
}

/** How many letters to add, drop, replace or exchange with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > FAR) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const replaced = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, replaced, swapped));
    }
    [before, above] = [above, line];
  }
  return above[to.length] ?? Infinity;
}
