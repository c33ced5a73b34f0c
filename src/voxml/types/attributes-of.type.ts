import type { ElementName } from '../elements/element-name.type.js';
import type { AttributeRule } from '../rules/attribute-rule.interface.js';
import type { RulesOf } from './rules-of.type.js';

type Given<Rule> = Rule extends AttributeRule<infer Value> ? Value : never;

type Required<Rules> = {
  [Name in keyof Rules]: Rules[Name] extends { readonly required: true } ? Name : never;
}[keyof Rules];

type Named<Rules> = { readonly [Name in Required<Rules>]: Given<Rules[Name]> } & {
  readonly [Name in Exclude<keyof Rules, Required<Rules>>]?: Given<Rules[Name]>;
};

/**
 * The attributes of an element, made from its row of the table; `Positional` are those that the method takes as arguments
 * of their own. A number that only shows its value at run time is checked then.
 *
 * @example
 * const patient: AttributesOf<'Gather'> = { timeout: 20, input: ['dtmf', 'speech'] };
 */
export type AttributesOf<Element extends ElementName, Positional extends string = never> = {
  [Name in keyof Named<RulesOf<Element, Positional>>]: Named<RulesOf<Element, Positional>>[Name];
};
