import type { CATALOGUE } from './catalogue.js';

/** Every event this package knows, for example `'sms.dlr'`; the names are those of wire-format section 3. */
export type VoxEventName = keyof typeof CATALOGUE;

/** The events whose answer steers a call; their handlers must return a document. */
export type ActionableEventName = {
  [Name in VoxEventName]: (typeof CATALOGUE)[Name]['mode'] extends 'actionable' ? Name : never;
}[VoxEventName];

/** The events that only inform; what their handlers return is ignored. */
export type InformationalEventName = Exclude<VoxEventName, ActionableEventName>;
