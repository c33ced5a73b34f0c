import type { ActionableEventName } from './actionable-event-name.type.js';
import type { VoxEventName } from './vox-event-name.type.js';

/** The events that are mere notices; what their handlers return is ignored. */
export type InformationalEventName = Exclude<VoxEventName, ActionableEventName>;
