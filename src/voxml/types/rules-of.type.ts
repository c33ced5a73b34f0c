import type { ElementName } from '../elements/element-name.type.js';
import type { ELEMENTS } from '../elements/elements.js';

/** The attribute rules of an element, without those that a method takes as arguments of their own. */
export type RulesOf<Element extends ElementName, Positional extends string = never> = Omit<
  (typeof ELEMENTS)[Element]['attributes'],
  Positional
>;
