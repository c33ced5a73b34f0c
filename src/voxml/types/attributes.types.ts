import type { ElementName, ELEMENTS } from '../elements/elements.js';
import type { AttributeRule, NumberLimits } from '../rules/attribute-rule.interface.js';
import type { InRange } from './in-range.type.js';

/** The attribute rules of an element, without those that a method takes as arguments of their own. */
export type RulesOf<Element extends ElementName, Positional extends string = never> = Omit<
  (typeof ELEMENTS)[Element]['attributes'],
  Positional
>;

type Given<Rule> = Rule extends AttributeRule<infer Value> ? Value : never;

type Required<Rules> = {
  [Name in keyof Rules]: Rules[Name] extends { readonly required: true } ? Name : never;
}[keyof Rules];

type Named<Rules> = { readonly [Name in Required<Rules>]: Given<Rules[Name]> } & {
  readonly [Name in Exclude<keyof Rules, Required<Rules>>]?: Given<Rules[Name]> | undefined;
};

/**
 * The attributes of an element, made from its row of the table; `Positional` are those that the method takes as
 * arguments of their own. A number whose value is known only at run time is checked then.
 *
 * @example
 * const patient: AttributesOf<'Gather'> = { timeout: 20, input: ['dtmf', 'speech'] };
 */
export type AttributesOf<Element extends ElementName, Positional extends string = never> = {
  [Name in keyof Named<RulesOf<Element, Positional>>]: Named<RulesOf<Element, Positional>>[Name];
};

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
