export type { VoxHealthLimits } from './vox-health-limits.interface.js';
export { VoxHealthIndicator } from './vox-health.indicator.js';
