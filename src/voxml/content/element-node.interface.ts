import type { ElementName } from '../elements/element-name.type.js';
import type { VoxLink } from '../vox-link.js';
import type { ContentNode } from './content-node.type.js';

/** An element of a document under construction. Its content is live: a callback's builder appends to it. */
export interface ElementNode {
  readonly element: ElementName;
  /** Checked values, not yet escaped, in the order of the table. */
  readonly attributes: ReadonlyMap<string, string | VoxLink>;
  readonly content: readonly ContentNode[];
}
