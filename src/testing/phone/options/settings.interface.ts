import type { PhoneOptions } from './phone-options.interface.js';

/** The options of a phone, every default filled in. */
export type Settings = Required<PhoneOptions>;
