import type { OUTCOMES } from './outcomes.js';

/** A row of the outcome policy, by name. */
export type OutcomeName = keyof typeof OUTCOMES;
