import type { Random } from '../../score/random.js';
import { type Kind, KINDS } from './kinds.js';

const TOTAL = KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** Draws a kind, each as often as its weight says. */
export function deal(random: Random): Kind {
  let rest = random.int(TOTAL);
  const drawn = KINDS.find(({ weight }) => (rest -= weight) < 0);
  if (!drawn) throw new Error('the weights do not add up');
  return drawn;
}
