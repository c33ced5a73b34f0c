import type { CATALOGUE } from './catalogue.js';
import type { VoxEventName } from './vox-event-name.type.js';

/** Which payload class a handler of an event gets: `VoxEvents['sms.dlr']` is `SmsDlr`. */
export type VoxEvents = { [Name in VoxEventName]: InstanceType<(typeof CATALOGUE)[Name]['payload']> };
