import type { ActionableEventName } from '../../events/vox-event-name.type.js';
import type { DialOptions } from '../phone/options/dial-options.interface.js';
import type { PhoneOptions } from '../phone/options/phone-options.interface.js';

/** Options of `VoxTest.call`: those of the phone and of the call, each with a default. */
export interface VoxCallOptions extends Partial<Omit<PhoneOptions, 'fetch'>>, Partial<DialOptions> {
  /** Where the call begins: `voice.answered` for one that the REST API made. Default `voice.inbound`. */
  readonly event?: Extract<ActionableEventName, 'voice.inbound' | 'voice.answered'> | undefined;
}
