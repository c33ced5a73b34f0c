import { CATALOGUE } from './catalogue.js';
import type { VoxEventName } from './vox-event-name.type.js';

/**
 * The wanted version of an event, by default the newest.
 * @throws RangeError for an event or a version that the catalogue does not know
 */
export function knownVersion(event: VoxEventName, version?: string): string {
  if (!Object.hasOwn(CATALOGUE, event)) {
    throw new RangeError(`There is no event ${JSON.stringify(event)}. Known: ${Object.keys(CATALOGUE).join(', ')}.`);
  }
  const versions = Object.keys(CATALOGUE[event].versions);
  const found = version === undefined ? versions.at(-1) : versions.find((name) => name === version);
  if (found !== undefined) return found;
  throw new RangeError(`${event} has no version ${JSON.stringify(version)}. Known: ${versions.join(', ')}.`);
}
