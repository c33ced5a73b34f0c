/** Longest chain of causes that is written, and most members of one error. */
const MOST = 10;

/**
 * The stack of an error with those of its causes and of the members of an AggregateError, as `console.error` shows them.
 * Their other properties are left out: clients attach requests to their errors, with credentials and bodies.
 */
export function stackOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const { stack = String(error), cause } = error;
  const members: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  if (depth >= MOST) return stack;
  const related = [
    ...(cause === undefined ? [] : [['cause', cause] as const]),
    ...members.slice(0, MOST).map((member, index) => [`errors ${index}`, member] as const),
  ];
  const texts = related.map(([name, one]) => `\n[${name}]: ${stackOf(one, depth + 1)}`.replaceAll('\n', '\n  '));
  return stack + texts.join('');
}
