import type { PlatformName } from '../../support/platforms.js';

/** Where there is only one receiver, the seed says on which framework. */
export function platformOf(seed: number): PlatformName {
  return seed % 2 === 0 ? 'express' : 'fastify';
}
