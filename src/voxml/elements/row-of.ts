import type { ElementName } from './element-name.type.js';
import type { ElementRow } from './element-row.interface.js';
import { ELEMENTS } from './elements.js';

/** The row of an element, whichever it is. */
export function rowOf(element: ElementName): ElementRow {
  return ELEMENTS[element];
}
