import { didYouMean } from '../common/did-you-mean.js';
import { typeName } from '../common/type-name.js';
import { CATALOGUE } from './catalogue.js';
import { CatalogueError } from './catalogue.error.js';
import type { VoxEventName } from './vox-event-name.type.js';

const NAMES = Object.keys(CATALOGUE);
const refused = (problem: string, remedy: string): Error => new CatalogueError(problem, remedy);

/**
 * Looks for an event, as plain JavaScript may name one.
 * @param refuse makes the error. Default: a `CatalogueError`
 * @throws CatalogueError, or what `refuse` makes, for an event that the catalogue does not know
 */
export function checkEvent(event: unknown, refuse = refused): asserts event is VoxEventName {
  if (typeof event === 'string' && Object.hasOwn(CATALOGUE, event)) return;
  const isText = typeof event === 'string';
  const shown = isText ? JSON.stringify(event) : `without a name (given: ${typeName(event)})`;
  throw refuse(`there is no event ${shown}`, `${isText ? didYouMean(event, NAMES) : ''}Known: ${NAMES.join(', ')}.`);
}
