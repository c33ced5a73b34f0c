import type { OUTCOMES } from './outcomes.js';

/** A row of the outcome policy, by name. */
export type Situation = keyof typeof OUTCOMES;
