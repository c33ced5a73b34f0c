import { type Thrown, thrownOf } from './thrown.js';

/** Longest chain of causes that is told. */
const DEEPEST = 10;
/** Most errors that are told: members may be errors of members, and a chain may have no end. */
const MOST = 50;

/** Tells of an error, and then of its causes and members. */
export type Tell = (
  error: unknown,
  thrown: Thrown | undefined,
  related: readonly (readonly [string, string])[],
) => string;

/** One text of an error with all that belongs to it, from the inside out. */
export function tellErrors(error: unknown, tell: Tell): string {
  let left = MOST;
  const visit = (one: unknown, depth: number): string => {
    left--;
    const thrown = thrownOf(one);
    const told: (readonly [string, string])[] = [];
    for (const [name, inner] of depth < DEEPEST ? (thrown?.related ?? []) : [])
      if (left > 0) told.push([name, visit(inner, depth + 1)]);
    return tell(one, thrown, told);
  };
  return visit(error, 0);
}
