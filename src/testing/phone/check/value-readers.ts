import type { AttributeRule, RuleKind } from '../../../voxml/rules/attribute-rule.interface.js';

type ReadValue = (text: string, rule: AttributeRule) => unknown;

const asIs: ReadValue = (text) => text;
const asNumber: ReadValue = (text) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
// Leading zeros would make `01` a one.
const asWhole: ReadValue = (text) => (/^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text);
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** How the characters of a document become the value that the table's rule for it reads. */
export const VALUE_READERS: Readonly<Record<RuleKind, ReadValue>> = {
  word: asIs,
  flag: (text) => FLAGS.get(text) ?? text,
  whole: asWhole,
  decimal: asNumber,
  list: (text, rule) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    return typeof rule.values?.[0] === 'number' ? words.map((word) => asWhole(word, rule)) : words;
  },
  language: asIs,
  name: asIs,
  keys: asIs,
  open: asIs,
  phone: asIs,
  guid: asIs,
  url: asIs,
  value: asIs,
  speech: asIs,
  expression: asIs,
};
