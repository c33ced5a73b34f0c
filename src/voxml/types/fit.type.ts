import type { ElementName } from '../elements/element-name.type.js';
import type { NumberLimits } from '../rules/number-limits.interface.js';
import type { InRange } from './in-range.type.js';
import type { RulesOf } from './rules-of.type.js';

declare const noSuchAttribute: unique symbol;

/** Takes the place of the value of an attribute that the element does not have. */
interface NoAttributeOf<Element extends string> {
  readonly [noSuchAttribute]: Element;
}

type FitOne<Rule, Value> = Rule extends { readonly limits: infer Limits extends NumberLimits }
  ? InRange<Value, Limits>
  : unknown;

/** What the compiler checks of given attributes beyond their types: no unknown name, no literal number out of range. */
export type Fit<Element extends ElementName, Attributes, Positional extends string = never> = {
  readonly [Name in keyof Attributes]: Name extends keyof RulesOf<Element, Positional>
    ? FitOne<RulesOf<Element, Positional>[Name], Attributes[Name]>
    : NoAttributeOf<Element>;
};
