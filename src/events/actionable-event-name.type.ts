import type { CATALOGUE } from './catalogue.js';
import type { VoxEventName } from './vox-event-name.type.js';

/** The events whose answer steers a call; their handlers must return a document. */
export type ActionableEventName = {
  [Name in VoxEventName]: (typeof CATALOGUE)[Name]['mode'] extends 'actionable' ? Name : never;
}[VoxEventName];
