import type { ElementName } from '../elements/element-name.type.js';
import type { Refuse } from '../rules/refuse.type.js';
import { VoxmlError } from '../voxml.error.js';

/** Throws for a value at one place of a document that breaks the rule of the place. */
export function refuser(element: ElementName, attribute: string | undefined, rule: string): Refuse {
  return (found) => {
    throw new VoxmlError(element, attribute, `must be ${rule}`, found);
  };
}
