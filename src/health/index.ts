export { VoxHealthIndicator, type VoxHealthLimits } from './vox-health.indicator.js';
