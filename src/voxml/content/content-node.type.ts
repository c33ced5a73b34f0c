import type { VoxLink } from '../vox-link.js';
import type { ElementNode } from './element-node.interface.js';

/** What an element holds: elements, text that is ready to print, or a link that becomes text. */
export type ContentNode = ElementNode | VoxLink | string;
