export { instrumentVox } from './instrument-vox.js';
export type { VoxInstrumentationOptions } from './vox-instrumentation-options.interface.js';
