import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { UsageError } from '../usage.error.js';
import type { Arguments } from './arguments.js';

/** The events of the catalogue, in its order. */
export const EVENT_NAMES = Object.keys(CATALOGUE) as VoxEventName[];

/**
 * The event that the operand names.
 * @throws UsageError for an unknown event, or an event without the version of `--version`
 */
export function eventOperand(event: string | undefined, args: Arguments): VoxEventName {
  const found = EVENT_NAMES.find((name) => name === event);
  if (!found)
    throw new UsageError(event === undefined ? 'EVENT is missing' : 'There is no such event', 'See vox events.');
  const version = args.text('version');
  const versions = Object.keys(CATALOGUE[found].versions);
  if (version === undefined || versions.includes(version)) return found;
  throw new UsageError(`${found} has no such version`, `Known: ${versions.join(', ')}.`);
}
