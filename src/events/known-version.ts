import { typeName } from '../common/type-name.js';
import { CATALOGUE } from './catalogue.js';
import { CatalogueError } from './catalogue.error.js';
import { checkEvent } from './check-event.js';

/**
 * The wanted version of an event, by default the newest.
 * @throws CatalogueError for an event or a version that the catalogue does not know
 */
export function knownVersion(event: unknown, version?: unknown): string {
  checkEvent(event);
  const versions = Object.keys(CATALOGUE[event].versions);
  const found = version === undefined ? versions.at(-1) : versions.find((name) => name === version);
  if (found !== undefined) return found;
  const shown = typeof version === 'string' ? JSON.stringify(version) : `of this type (given: ${typeName(version)})`;
  throw new CatalogueError(`${event} has no version ${shown}`, `Known: ${versions.join(', ')}.`);
}
