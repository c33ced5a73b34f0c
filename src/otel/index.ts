export { instrumentVox, type VoxInstrumentationOptions } from './instrument-vox.js';
