/**
 * How many lines end between two indexes of a text whose line ends are normalized. Looks at nothing behind them: asked for
 * each element, a search through the rest of a text would take quadratic time.
 */
export function lineBreaks(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count++;
  return count;
}
