import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { didYouMean } from '../common/did-you-mean.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { Reach } from './bound-handler.interface.js';

const NAMES = Object.keys(CATALOGUE) as VoxEventName[];

/**
 * The events that patterns stand for, each with the narrowest reach that names it.
 * @throws VoxConfigError for a pattern that matches nothing, as plain JavaScript may write one
 */
export function eventsOf(patterns: readonly string[], where: string): ReadonlyMap<VoxEventName, Reach> {
  if (patterns.length === 0 || !patterns.every((pattern) => typeof pattern === 'string'))
    throw new VoxConfigError(`@OnVoxEvent on ${where}`, 'names no event', "Write @OnVoxEvent('sms.mo'), or a list.");
  const found = new Map<VoxEventName, Reach>();
  const byReach = { all: [], family: [], name: [] } as Record<Reach, string[]>;
  for (const pattern of patterns)
    byReach[pattern === '*' ? 'all' : pattern.endsWith('.*') ? 'family' : 'name'].push(pattern);
  for (const reach of ['all', 'family', 'name'] as const) {
    for (const pattern of byReach[reach]) {
      const matched = NAMES.filter((name) => matches(name, pattern));
      if (matched.length === 0) {
        throw new VoxConfigError(
          `@OnVoxEvent on ${where}`,
          `knows no event ${JSON.stringify(pattern)}`,
          `${didYouMean(pattern, NAMES)}Known: ${NAMES.join(', ')}.`,
        );
      }
      for (const name of matched) found.set(name, reach);
    }
  }
  return found;
}

function matches(name: string, pattern: string): boolean {
  return pattern === '*' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1)));
}
