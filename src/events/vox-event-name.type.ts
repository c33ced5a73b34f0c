import type { CATALOGUE } from './catalogue.js';

/** Every event this package knows, for example `'sms.dlr'`; the names are those of wire-format section 3. */
export type VoxEventName = keyof typeof CATALOGUE;
