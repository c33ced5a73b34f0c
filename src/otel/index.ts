export { instrumentVox, type VoxInstrumentationOptions } from './instrument-vox.js';
export { observeVoxHealth, type VoxObservationOptions } from './observe-health.js';
export type { ObservedHealth, ObservedQueue } from './observed-health.interface.js';
