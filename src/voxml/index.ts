export { ELEMENTS } from './elements/elements.js';
export type { LinkResolver } from './link-resolver.interface.js';
export type { LinkUse } from './link-use.interface.js';
export { printVoxml } from './print-voxml.js';
export { VoxLink } from './vox-link.js';
