import type { ElementName } from '../elements/elements.js';
import type { VoxLink } from '../vox-link.js';

/** An element of a document under construction. Its content is live: a callback's builder appends to it. */
export interface ElementNode {
  readonly element: ElementName;
  /** Checked values, not yet escaped, in the order of the table. */
  readonly attributes: ReadonlyMap<string, string | VoxLink>;
  readonly content: readonly ContentNode[];
}

/** What an element holds: elements, text that is ready to print, or a link that becomes text. */
export type ContentNode = ElementNode | VoxLink | string;
