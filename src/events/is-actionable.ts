import { CATALOGUE } from './catalogue.js';
import type { ActionableEventName, VoxEventName } from './vox-event-name.type.js';

/** Whether an event is answered with a document. */
export function isActionable(event: VoxEventName): event is ActionableEventName {
  return CATALOGUE[event].mode === 'actionable';
}
