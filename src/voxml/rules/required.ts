import type { AttributeRule } from './attribute-rule.interface.js';

/** The rule of an attribute that has to be given. */
export function required<Rule extends AttributeRule>(rule: Rule): Rule & { readonly required: true } {
  return { ...rule, required: true };
}
