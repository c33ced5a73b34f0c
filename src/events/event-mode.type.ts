import type { CATALOGUE } from './catalogue.js';
import type { VoxEventName } from './vox-event-name.type.js';

/** Whether the platform wants only a 2xx (`informational`) or a document (`actionable`); wire-format section 1. */
export type EventMode = (typeof CATALOGUE)[VoxEventName]['mode'];
