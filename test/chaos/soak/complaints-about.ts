import type { SoakReport } from './run-soak.js';

/** Most megabytes by which the heap may grow. */
const MOST_GROWTH = 5;

/** Everything about a run that does not hold; empty when all of it does. */
export function complaintsAbout({ growth, before, after, faults }: SoakReport): readonly string[] {
  const claims = {
    [`the heap grew by ${growth.toFixed(1)} MB`]: growth < MOST_GROWTH,
    [`timers and handles: ${before.resources} became ${after.resources}`]: before.resources === after.resources,
    [`${after.running} tasks never ended`]: after.running === 0,
    [`wrong ends: ${faults.join(', ')}`]: faults.length === 0,
  };
  return Object.entries(claims).flatMap(([claim, holds]) => (holds ? [] : [claim]));
}
